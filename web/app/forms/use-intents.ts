import { useFetcher } from '@remix-run/react';
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

/** One-press changes: shown at once by the caller, confirmed in a toast, taken back by Undo. */
export function useIntents({ action, fields = {} }: IntentOptions = {}) {
  const fetcher = useFetcher<Outcome<string>>();
  const lastIntent = useRef<string | null>(null);

  function run(intent: string, more: Readonly<Record<string, string>> = {}, isUndo = false) {
    lastIntent.current = isUndo ? null : intent;
    fetcher.submit({ ...fields, ...more, intent }, { method: 'post', ...(action && { action }) });
  }

  const latestRun = useRef(run);
  latestRun.current = run;
  const outcome = fetcher.data;
  useEffect(() => {
    if (!outcome) return;
    if (!outcome.ok) return void toast.error(outcome.refusal.message);
    const undo = inverse[lastIntent.current ?? ''];
    toast.success(
      outcome.value,
      undo === undefined
        ? {}
        : {
            duration: undoMs,
            action: { label: 'Undo', onClick: () => latestRun.current(undo, {}, true) },
          },
    );
  }, [outcome]);

  return {
    /** `more`: what this one press adds to the fields. */
    run: (intent: string, more?: Readonly<Record<string, string>>) => run(intent, more),
    /** The intent under way. */
    pressed: fetcher.formData?.get('intent') ?? null,
    isBusy: fetcher.state !== 'idle',
  };
}
