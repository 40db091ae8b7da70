import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IfMay } from '../rights/if-may.tsx';

interface RemovableLabelProps {
  what: string;
  disabled: boolean;
  onRemove: () => void;
  children: ReactNode;
}

/** Something a contact carries, and the way to take it off. */
export function RemovableLabel({ what, disabled, onRemove, children }: RemovableLabelProps) {
  return (
    <span className="inline-flex items-center">
      {children}
      <IfMay scope="write">
        <button
          type="button"
          aria-label={`Take off ${what}`}
          disabled={disabled}
          onClick={onRemove}
          className="touch-square grid size-6 place-items-center rounded-md text-ink-faint hover:bg-sunken hover:text-ink disabled:opacity-55"
        >
          <X aria-hidden className="size-3.5" />
        </button>
      </IfMay>
    </span>
  );
}
