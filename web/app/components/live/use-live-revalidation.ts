import { useFetchers, useNavigation, useRevalidator } from '@remix-run/react';
import { useEffect, useState } from 'react';
import type { LiveEventType } from '#domain/shared/live-event.ts';
import { useLiveChanges } from './use-live-changes.ts';

/**
 * Loads the page's data again whenever something of these types changed. Never over something under way:
 * cutting it short would throw away what was read already, and on a busy page nothing would ever arrive.
 */
export function useLiveRevalidation(types: readonly LiveEventType[]): void {
  const { revalidate, state } = useRevalidator();
  const isNavigating = useNavigation().state !== 'idle';
  const isChanging = useFetchers().some((fetcher) => fetcher.state !== 'idle');
  const isBusy = state !== 'idle' || isNavigating || isChanging;
  const [isOwed, setIsOwed] = useState(false);
  useLiveChanges(types, () => setIsOwed(true));

  useEffect(() => {
    if (!isOwed || isBusy) return;
    setIsOwed(false);
    revalidate();
  }, [isOwed, isBusy, revalidate]);
}
