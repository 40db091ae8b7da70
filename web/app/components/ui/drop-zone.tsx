import { useState, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface DropZoneProps {
  /** How its contents are laid out. */
  className: string;
  onDrop: (file: File | null) => void;
  /** What it says, and the input for those who choose instead. */
  children: ReactNode;
}

/** Where one file may be dropped. */
export function DropZone({ className, onDrop, children }: DropZoneProps) {
  const [isOver, setIsOver] = useState(false);
  return (
    <label
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        onDrop(event.dataTransfer.files[0] ?? null);
      }}
      className={classNames(
        'flex cursor-pointer rounded-lg border border-dashed',
        'focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent',
        isOver
          ? 'border-accent bg-accent-soft'
          : 'border-line-strong bg-canvas hover:border-ink-faint',
        className,
      )}
    >
      {children}
    </label>
  );
}
