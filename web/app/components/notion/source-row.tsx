import { Link } from '@remix-run/react';
import type { NotionSourceView } from '#domain/notion/notion-source-view.ts';
import { useAnnouncedFetcher } from '../../forms/use-announced-fetcher.ts';
import { IfMay } from '../rights/if-may.tsx';
import { useMay } from '../rights/rights.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Select } from '../ui/select.tsx';
import { linkStates } from './link-state-words.ts';

/** A linked database: how its rows stand, and what can be done. */
export function SourceRow({ source }: { source: NotionSourceView }) {
  const mayWrite = useMay('write');
  const fetcher = useAnnouncedFetcher();
  const { id, title, databaseId, connectionId, problem, rows, pullEvery } = source;
  const send = (fields: Record<string, string>) =>
    fetcher.submit({ sourceId: id, databaseId, ...fields }, { method: 'post' });
  const mustBeTried = problem !== null || rows.failed + rows.detached > 0;
  const shown = (['synced', 'pending', 'failed', 'detached'] as const).filter(
    (state) => rows[state] > 0,
  );
  return (
    <li className="grid gap-3 px-4 py-3 text-sm">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-40 flex-1">
          <p className="font-medium">{title}</p>
          <p className="mt-1 flex flex-wrap gap-1">
            {shown.length === 0 && <span className="text-xs text-ink-faint">No rows yet</span>}
            {shown.map((state) => (
              <Link key={state} to={`/settings/notion/sync?state=${state}`}>
                <Badge tone={linkStates[state].tone}>
                  {rows[state]} {linkStates[state].label}
                </Badge>
              </Link>
            ))}
          </p>
        </div>
        <label className="flex items-center gap-2 text-xs text-ink-soft">
          New rows
          <Select
            className="w-40"
            value={pullEvery ?? ''}
            disabled={!mayWrite}
            onChange={(event) => send({ intent: 'pull', pullEvery: event.target.value })}
          >
            <option value="">when I import</option>
            <option value="PT15M">every 15 minutes</option>
            <option value="PT1H">every hour</option>
            <option value="P1D">every day</option>
          </Select>
        </label>
        <IfMay scope="write">
          {mustBeTried && (
            <Button size="sm" look="primary" onClick={() => send({ intent: 'retrySource' })}>
              Try again
            </Button>
          )}
          <Button size="sm" asChild>
            <Link to={`/settings/notion/databases/${databaseId}?connectionId=${connectionId}`}>
              Columns
            </Link>
          </Button>
          <Button size="sm" onClick={() => send({ intent: 'importAgain' })}>
            Import again
          </Button>
        </IfMay>
      </div>
      {problem && (
        <Callout tone="bad" title="Nothing is written to this database until it is mended">
          {problem.message} What changed meanwhile is kept.
        </Callout>
      )}
    </li>
  );
}
