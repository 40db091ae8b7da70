import { Undo2 } from 'lucide-react';
import type { SequenceVersionView } from '#domain/sequence/sequence-version-view.ts';
import { useIntents } from '../../forms/use-intents.ts';
import { IfMay } from '../rights/if-may.tsx';
import { Instant } from '../time/instant.tsx';
import { Button } from '../ui/button.tsx';

/** What the latest edit of the running sequence changed, and the way back. */
export function LatestEdit({ version }: { version: SequenceVersionView }) {
  const { run, isBusy } = useIntents();
  return (
    <div className="grid gap-1.5 border-b bg-sunken px-4 py-2.5 text-xs">
      <p className="flex items-center justify-between gap-3 text-ink-faint">
        <span>
          Changed <Instant at={version.since} as="distance" />
        </span>
        <IfMay scope="write">
          <Button size="sm" disabled={isBusy} onClick={() => run('undoSequence')}>
            <Undo2 aria-hidden /> Undo
          </Button>
        </IfMay>
      </p>
      <ul className="grid gap-0.5 text-ink-soft" data-testid="latest-edit">
        {version.changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </div>
  );
}
