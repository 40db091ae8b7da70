import { useFetchers, useNavigation, useRevalidator } from '@remix-run/react';
import { startTransition, useCallback, useEffect, useState } from 'react';

/**
 * A way to have the page's data loaded again as soon as nothing is under way: cutting that short would
 * throw away what was read already, and on a busy page nothing would ever arrive.
 */
export function useOwedRevalidation(): () => void {
  const { revalidate, state } = useRevalidator();
  const isNavigating = useNavigation().state !== 'idle';
  const isChanging = useFetchers().some((fetcher) => fetcher.state !== 'idle');
  const isBusy = state !== 'idle' || isNavigating || isChanging;
  const [isOwed, setIsOwed] = useState(false);

  useEffect(() => {
    if (!isOwed || isBusy) return;
    setIsOwed(false);
    revalidate();
  }, [isOwed, isBusy, revalidate]);

  // The router tells of its state in a transition: told sooner, this would be judged by the state before.
  return useCallback(() => startTransition(() => setIsOwed(true)), []);
}
