import { useSyncExternalStore } from 'react';

/** Tailwind's `md`: from there on a row is one line. */
const wide = '(min-width: 48rem)';

/** Height of a contact's row in pixels; the classes of `ContactRow` say the same. */
export function useRowHeight(): number {
  return useSyncExternalStore(
    subscribe,
    () => (window.matchMedia(wide).matches ? 40 : 64),
    () => 40,
  );
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(wide);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
