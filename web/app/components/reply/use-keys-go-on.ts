import { useEffect, useRef, type FocusEvent } from 'react';
import { placeAfter } from './place-after.ts';

/**
 * Keeps a list usable by keyboard: when the row that has the focus leaves it, as a judged reply leaves those
 * to be judged, the menu of the one in its place gets it; the chosen filter when there is none.
 * @returns for the element around the filter and the list, whose rows carry `data-row`
 */
export function useKeysGoOn(ids: readonly string[]) {
  const area = useRef<HTMLDivElement>(null);
  const focused = useRef<string | null>(null);
  const former = useRef(ids);

  useEffect(() => {
    const place = placeAfter(former.current, ids, focused.current);
    former.current = ids;
    if (place === null) return;
    focused.current = null;
    // Somebody has gone elsewhere meanwhile.
    if (document.activeElement !== document.body) return;
    const row = area.current?.querySelectorAll('[data-row]')[place];
    const next = row
      ? (row.querySelector<HTMLElement>('button') ?? row.querySelector<HTMLElement>('a'))
      : area.current?.querySelector<HTMLElement>('[aria-current="true"]');
    next?.focus();
  });

  return {
    ref: area,
    onFocus: ({ target }: FocusEvent) => {
      const row = target.closest<HTMLElement>('[data-row]');
      if (row) focused.current = row.dataset['row'] ?? null;
      else if (area.current?.contains(target)) focused.current = null;
    },
  };
}
