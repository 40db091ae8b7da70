import { Button } from './button.tsx';

interface SaveBarProps {
  isPending: boolean;
  /** Why it cannot be saved yet. */
  problem: string | undefined;
  onSave: () => void;
  onDiscard: () => void;
}

/** Appears with the first unsaved change and stays in sight. */
export function SaveBar({ isPending, problem, onSave, onDiscard }: SaveBarProps) {
  return (
    <div
      role="region"
      aria-label="Unsaved changes"
      className="sticky bottom-16 z-20 flex flex-wrap items-center gap-2 rounded-lg border bg-raised px-4 py-2.5 shadow-floating md:bottom-4"
    >
      <p className={`min-w-40 flex-1 text-sm ${problem ? 'text-bad' : 'text-ink-soft'}`}>
        {problem ?? 'Not saved yet.'}
      </p>
      <Button onClick={onDiscard} disabled={isPending}>
        Discard
      </Button>
      <Button look="primary" onClick={onSave} disabled={isPending || problem !== undefined}>
        {isPending ? 'Saving…' : 'Save changes'}
      </Button>
    </div>
  );
}
