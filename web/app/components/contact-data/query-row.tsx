import type { ReactNode } from 'react';
import { IfMay } from '../rights/if-may.tsx';

/** A question about contacts that was given a name, and what can be done with it. */
export function QueryRow({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-4 py-2 text-sm">
      <div className="min-w-[min(100%,14rem)] flex-1 font-medium break-words [&_a]:text-accent [&_a]:underline-offset-4 [&_a]:hover:underline">
        {title}
      </div>
      <IfMay scope="write">
        <div className="flex flex-wrap items-center gap-1">{children}</div>
      </IfMay>
    </li>
  );
}
