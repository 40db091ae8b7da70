import { useState } from 'react';
import { useLiveChanges } from '../live/use-live-changes.ts';

/** How often each contact changed before our eyes: a new number lets its row light up once. */
export function useChangedRows(): ReadonlyMap<string, number> {
  const [changes, setChanges] = useState<ReadonlyMap<string, number>>(new Map());
  useLiveChanges(['contact.changed'], (ids) => {
    if (ids === null) return;
    setChanges((known) => {
      const next = new Map(known);
      for (const id of ids) next.set(id, (known.get(id) ?? 0) + 1);
      return next;
    });
  });
  return changes;
}
