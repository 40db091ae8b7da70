import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';

interface QueryRowProps {
  title: ReactNode;
  name: string;
  /** Takes effect at once and can be undone. */
  onDelete: () => void;
  children: ReactNode;
}

/** A question about contacts that was given a name. */
export function QueryRow({ title, name, onDelete, children }: QueryRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-4 py-2 text-sm">
      <div className="min-w-[min(100%,14rem)] flex-1 font-medium break-words [&_a]:text-accent [&_a]:underline-offset-4 [&_a]:hover:underline">
        {title}
      </div>
      <div className="flex flex-wrap items-center gap-1">
        {children}
        <Button size="sm" look="ghost" aria-label={`Delete ${name}`} onClick={onDelete}>
          Delete
        </Button>
      </div>
    </li>
  );
}
