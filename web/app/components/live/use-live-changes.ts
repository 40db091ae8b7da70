import { useEffect, useRef } from 'react';
import type { LiveEventType } from '#domain/shared/live-event.ts';
import { useLive } from './live-provider.tsx';

/** Changes are gathered this long: a campaign at work reports many within one second. */
const gatherMs = 250;

/**
 * What a page shows first may have been read this long ago: browsers keep what a link fetched ahead of
 * the click for five minutes, and a change between reading and showing is told to nobody.
 */
const readAheadMs = 5 * 60_000;

/** What changed within one moment; `ids` is null when nobody can say which. */
export type ChangedIds = ReadonlySet<string> | null;

/** Calls `onChange` for changes of these types, gathered, and not while the tab is hidden. */
export function useLiveChanges(
  types: readonly LiveEventType[],
  onChange: (ids: ChangedIds) => void,
): void {
  const { subscribe, hasChanged } = useLive();
  const latest = useRef({ types, onChange });
  latest.current = { types, onChange };

  useEffect(() => {
    let isOwed = hasChanged(latest.current.types, readAheadMs);
    let ids: Set<string> | null = isOwed ? null : new Set();
    let timer = isOwed ? setTimeout(deliver, gatherMs) : undefined;

    function deliver() {
      timer = undefined;
      if (!isOwed || document.hidden) return;
      const delivered = ids;
      ids = new Set();
      isOwed = false;
      latest.current.onChange(delivered);
    }

    const unsubscribe = subscribe(({ type, entityId }) => {
      if (!latest.current.types.includes(type)) return;
      isOwed = true;
      if (entityId === null) ids = null;
      else ids?.add(entityId);
      timer ??= setTimeout(deliver, gatherMs);
    });
    document.addEventListener('visibilitychange', deliver);
    return () => {
      unsubscribe();
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', deliver);
    };
  }, [subscribe, hasChanged]);
}
