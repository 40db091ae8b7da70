import { useFetcher, useFormAction } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { toast } from 'sonner';
import type { Outcome } from '../errors/attempt.ts';

interface IntentOptions {
  /** Where the form goes; the page's own action when left out. */
  action?: string;
  /** Sent with every intent. */
  fields?: Readonly<Record<string, string>>;
}

/** What takes an intent back. */
const inverse: Readonly<Record<string, string>> = { pause: 'resume', resume: 'pause' };

/** As long as a person needs to notice a slip. */
const undoMs = 10_000;

interface Press {
  readonly intent: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly action: string;
}

/** One-press changes: shown at once by the caller, confirmed in a toast, taken back by Undo. */
export function useIntents({ action, fields = {} }: IntentOptions = {}) {
  const fetcher = useFetcher<Outcome<string>>();
  const ownAction = useFormAction();
  const lastPress = useRef<Press | null>(null);

  function send(press: Press) {
    const { intent, fields: told, action: to } = press;
    fetcher.submit({ ...told, intent }, { method: 'post', action: to });
  }

  function run(intent: string, more: Readonly<Record<string, string>> = {}) {
    const press = { intent, fields: { ...fields, ...more }, action: action ?? ownAction };
    lastPress.current = press;
    send(press);
  }

  const latestSend = useRef(send);
  latestSend.current = send;
  const outcome = fetcher.data;
  useEffect(() => {
    if (!outcome) return;
    const press = lastPress.current;
    lastPress.current = null;
    if (!outcome.ok) return void toast.error(outcome.refusal.message);
    const undo = inverse[press?.intent ?? ''];
    if (!press || undo === undefined) return void toast.success(outcome.value);
    toast.success(outcome.value, {
      duration: undoMs,
      // What was pressed is taken back, whatever page is shown by then.
      action: { label: 'Undo', onClick: () => latestSend.current({ ...press, intent: undo }) },
    });
  }, [outcome]);

  return {
    /** `more`: what this one press adds to the fields. */
    run,
    /** The intent under way. */
    pressed: fetcher.formData?.get('intent') ?? null,
    isBusy: fetcher.state !== 'idle',
  };
}
