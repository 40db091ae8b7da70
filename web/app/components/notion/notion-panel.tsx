import type { SyncLogEntryView } from '#domain/notion/sync-log.ts';
import { useAnnouncedFetcher } from '../../forms/use-announced-fetcher.ts';
import { useMay } from '../rights/rights.tsx';
import { Instant } from '../time/instant.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Fact, Facts } from '../ui/facts.tsx';
import { Panel } from '../ui/panel.tsx';
import { linkStates } from './link-state-words.ts';
import { SeenNote } from './seen-note.tsx';

/** Of a contact that came from Notion: whether its page shows what it is. */
export function NotionPanel({ entry }: { entry: SyncLogEntryView }) {
  const mayWrite = useMay('write');
  const fetcher = useAnnouncedFetcher();
  const { contactId, database, pageUrl, state, syncedAt, problem } = entry;
  const { label, tone } = linkStates[state];
  const retry = () => fetcher.submit({ intent: 'retryRow', contactId }, { method: 'post' });
  return (
    <Panel
      title="Notion"
      action={
        mayWrite &&
        state !== 'synced' && (
          <Button size="sm" onClick={retry}>
            Try again
          </Button>
        )
      }
    >
      <Facts>
        <Fact name="Page">
          <a
            href={pageUrl}
            target="_blank"
            rel="noreferrer"
            className="touch inline-flex items-center text-accent underline-offset-4 hover:underline"
          >
            {database}
          </a>
        </Fact>
        <Fact name="Status there">
          <Badge tone={tone}>{label}</Badge>
        </Fact>
        {syncedAt && (
          <Fact name="Written">
            <Instant at={syncedAt} />
          </Fact>
        )}
      </Facts>
      {problem && <p className="mt-2 text-sm text-ink-soft">{problem.message}</p>}
      <SeenNote entry={entry} />
    </Panel>
  );
}
