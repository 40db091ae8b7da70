import { Link } from '@remix-run/react';
import type { SyncLogEntryView } from '#domain/notion/sync-log.ts';
import { useAnnouncedFetcher } from '../../forms/use-announced-fetcher.ts';
import { useMay } from '../rights/rights.tsx';
import { Instant } from '../time/instant.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { linkStates } from './link-state-words.ts';
import { SeenNote } from './seen-note.tsx';

/** Each row of Notion and whether it shows what its contact is. */
export function SyncLogTable({ entries }: { entries: readonly SyncLogEntryView[] }) {
  return (
    <ul className="divide-y" aria-label="Rows of Notion">
      {entries.map((entry) => (
        <SyncLogRow key={entry.contactId} entry={entry} />
      ))}
    </ul>
  );
}

function SyncLogRow({ entry }: { entry: SyncLogEntryView }) {
  const mayWrite = useMay('write');
  const fetcher = useAnnouncedFetcher();
  const { contactId, name, database, state, status, problem, pageUrl } = entry;
  const { label, tone } = linkStates[state];
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5 text-sm">
      <div className="min-w-48 flex-1">
        <Link to={`/contacts/${contactId}`} className="font-medium hover:underline">
          {name}
        </Link>
        <p className="text-xs text-ink-faint">
          {database} ·{' '}
          <a href={pageUrl} target="_blank" rel="noreferrer" className="hover:underline">
            page in Notion
          </a>
        </p>
        {problem && <p className="mt-0.5 text-xs text-ink-soft">{problem.message}</p>}
        <SeenNote entry={entry} />
      </div>
      <span className="w-36">{status}</span>
      <span className="w-40">
        <Badge tone={tone}>{label}</Badge> <When entry={entry} />
      </span>
      {state === 'synced' || !mayWrite ? (
        <span className="w-20" />
      ) : (
        <Button
          size="sm"
          className="w-20"
          onClick={() => fetcher.submit({ intent: 'retryRow', contactId }, { method: 'post' })}
        >
          Try again
        </Button>
      )}
    </li>
  );
}

function When({ entry: { state, syncedAt, retryAt } }: { entry: SyncLogEntryView }) {
  const at = state === 'pending' ? retryAt : syncedAt;
  if (!at) return null;
  return (
    <span className="text-xs text-ink-faint">
      <Instant at={at} as="distance" />
    </span>
  );
}
