import type { Asking } from './approval-queue.tsx';
import { useMay } from '../rights/rights.tsx';
import { Button } from '../ui/button.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { approvalKeys, readingKeys } from './approval-keys.ts';

interface QueueBarProps {
  /** How many of the cards on the page wait for a decision. */
  shown: number;
  /** How many wait in all. */
  total: number;
  onAsk: (asking: Asking) => void;
}

/** The keys of the queue, and what can be done with all of it. */
export function QueueBar({ shown, total, onAsk }: QueueBarProps) {
  const mayDecide = useMay('write');
  const keys = mayDecide ? approvalKeys : readingKeys;
  return (
    <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
      <p className="hidden flex-wrap gap-x-3 gap-y-1 text-xs text-ink-faint md:flex">
        {keys.map(([key, meaning]) => (
          <span key={key} className="inline-flex items-center gap-1">
            <KeyHint keys={key} /> {meaning}
          </span>
        ))}
      </p>
      {mayDecide && (
        <div className="flex flex-wrap gap-2">
          <Button disabled={shown === 0} onClick={() => onAsk({ what: 'approveShown' })}>
            {shown === 1 ? 'Approve the one shown…' : `Approve all ${shown} shown…`}
          </Button>
          {total > shown && (
            <Button onClick={() => onAsk({ what: 'approveMatching' })}>
              Approve all {total.toLocaleString('en-GB')}…
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
