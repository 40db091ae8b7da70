import { useEffect, useRef } from 'react';

type Press = (key: string) => boolean;

/**
 * Keys of a page: whatever `press` knows. Not while a person writes, nor in a dialog or a menu.
 * @param press does what a key means; false = it means nothing here
 */
export function usePageKeys(press: Press): void {
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    function hear(event: KeyboardEvent) {
      if (event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      if (isElsewhere(event.target)) return;
      if (latest.current(event.key)) event.preventDefault();
    }
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}

function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.closest('input, textarea, select, [role$=dialog], [role=menu]') !== null;
}
