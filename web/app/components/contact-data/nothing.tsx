import type { ReactNode } from 'react';

/** In place of a list that has no rows. */
export function Nothing({ children }: { children: ReactNode }) {
  return <p className="px-4 py-6 text-center text-sm text-ink-faint">{children}</p>;
}
