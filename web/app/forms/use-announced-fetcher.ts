import { useFetcher } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { toast } from 'sonner';
import type { Outcome } from '../errors/attempt.ts';

interface Announcements {
  /** After the change was made. */
  onDone?: () => void;
  /** The refusal is shown in place, so no toast repeats it. */
  isQuietOnRefusal?: boolean;
}

/** A fetcher whose outcome is said in a toast: what was done, or why not. */
export function useAnnouncedFetcher({ onDone, isQuietOnRefusal = false }: Announcements = {}) {
  const fetcher = useFetcher<Outcome<string>>();
  const done = useRef(onDone);
  done.current = onDone;
  const outcome = fetcher.data;

  useEffect(() => {
    if (!outcome) return;
    if (outcome.ok) {
      toast.success(outcome.value);
      done.current?.();
    } else if (!isQuietOnRefusal) toast.error(outcome.refusal.message);
  }, [outcome, isQuietOnRefusal]);

  return fetcher;
}
