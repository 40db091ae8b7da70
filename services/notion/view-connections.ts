import type { Transaction } from '#db/client.ts';
import { countNotionLinks } from '#db/queries/notion/count-notion-links.ts';
import type { NotionConnectionRow } from '#db/queries/notion/find-notion-connection.ts';
import type { NotionSourceRow } from '#db/queries/notion/find-notion-source.ts';
import { listNotionSources } from '#db/queries/notion/list-notion-sources.ts';
import type { NotionConnectionView } from '#domain/notion/notion-connection-view.ts';
import type { NotionSourceView } from '#domain/notion/notion-source-view.ts';

/** A turn this near is the ordinary spacing of calls, not a rest. */
const noticeableRestMs = 15_000;

export async function viewConnection(
  tx: Transaction,
  row: NotionConnectionRow,
  now: Date,
): Promise<NotionConnectionView> {
  const { id, kind, name, problem, rate, createdAt } = row;
  const isResting = rate.nextAtMs - now.getTime() > noticeableRestMs;
  return {
    id,
    kind,
    name,
    problem,
    requestsPerMinute: rate.perMinute,
    restsUntil: isResting ? new Date(rate.nextAtMs).toISOString() : null,
    databases: await viewSources(tx, await listNotionSources(tx, id)),
    createdAt: createdAt.toISOString(),
  };
}

export async function viewSources(
  tx: Transaction,
  rows: readonly NotionSourceRow[],
): Promise<NotionSourceView[]> {
  const counts = await countNotionLinks(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const count = (state: string) =>
      counts.find((each) => each.sourceId === row.id && each.state === state)?.rows ?? 0;
    return {
      id: row.id,
      connectionId: row.connectionId,
      databaseId: row.dataSourceId,
      title: row.title,
      mapping: row.mapping,
      pullEvery: row.pullEvery,
      problem: row.problem,
      rows: {
        synced: count('synced'),
        pending: count('pending'),
        failed: count('failed'),
        detached: count('detached'),
      },
      readAt: row.readAt?.toISOString() ?? null,
    };
  });
}
