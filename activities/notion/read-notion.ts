import { inWorkspace } from '#db/in-workspace.ts';
import { findNotionConnection } from '#db/queries/notion/find-notion-connection.ts';
import { findLinksByPage } from '#db/queries/notion/find-links-by-page.ts';
import type { NotionSourceRow } from '#db/queries/notion/find-notion-source.ts';
import { findLatestImport } from '#db/queries/notion/find-latest-import.ts';
import { listNotionSources } from '#db/queries/notion/list-notion-sources.ts';
import { noteNotionEdit } from '#db/queries/notion/note-notion-edit.ts';
import { queueNotionImport } from '#db/queries/notion/queue-notion-import.ts';
import { updateNotionSource } from '#db/queries/notion/update-notion-source.ts';
import { pullIntervalMs } from '#domain/notion/pull-interval.ts';
import type {
  NotionPage,
  NotionProvider,
  NotionRow,
} from '#integrations/notion/notion-provider.ts';
import type { NotionSyncArgs } from '#workflows/contract.ts';
import { databaseProblem } from './database-problem.ts';
import { restAfter } from './drain-notion.ts';
import type { NotionDeps } from './notion-deps.ts';

/** `nextAtMs` null: there is nothing to look for. */
export type NotionRead = { kind: 'gone' } | { kind: 'read'; nextAtMs: number | null };

/** How often a database is asked what people edited. */
const readEveryMs = 300_000;
/** Notion tells the time of an edit to the minute, and clocks differ. */
const overlapMs = 120_000;
const rowsAtOnce = 100;

/** Looks for edits that people made in Notion and, where wanted, for new rows. */
export async function readNotion(deps: NotionDeps, args: NotionSyncArgs): Promise<NotionRead> {
  const { workspaceId, connectionId } = args;
  const within = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
    inWorkspace(deps.db, workspaceId, work);
  const connection = await within((tx) => findNotionConnection(tx, connectionId));
  if (!connection) return { kind: 'gone' };
  if (connection.problem) return { kind: 'read', nextAtMs: null };
  const sources = await within((tx) => listNotionSources(tx, connectionId));
  const watched = sources.filter(({ problem, mapping, pullEvery }) => {
    return !problem && (mapping.statusPropertyId !== null || pullEvery !== null);
  });
  if (watched.length === 0) return { kind: 'read', nextAtMs: null };
  const provider = deps.openNotion(connection);
  try {
    for (const source of watched) {
      await readSource(deps, provider, source);
    }
  } catch (error) {
    return { kind: 'read', nextAtMs: await restAfter(deps, connection, error) };
  }
  return { kind: 'read', nextAtMs: deps.clock().getTime() + readEveryMs };
}

async function readSource(
  deps: NotionDeps,
  provider: NotionProvider,
  source: NotionSourceRow,
): Promise<void> {
  const { id, workspaceId } = source;
  const startedAt = deps.clock();
  const change = (changes: Parameters<typeof updateNotionSource>[2]) =>
    inWorkspace(deps.db, workspaceId, (tx) => updateNotionSource(tx, id, changes));
  try {
    if (source.mapping.statusPropertyId !== null && isReadDue(source, startedAt)) {
      await readEdits(deps, provider, source);
      await change({ readAt: startedAt });
    }
    if (isPullDue(source, startedAt) && (await isPulled(deps, provider, source))) {
      await change({ pulledAt: startedAt });
    }
  } catch (error) {
    const problem = databaseProblem(error);
    if (!problem) throw error;
    await change({ problem });
  }
}

const isReadDue = ({ readAt }: NotionSourceRow, now: Date) =>
  !readAt || now.getTime() - readAt.getTime() >= readEveryMs;

const isPullDue = ({ pullEvery, pulledAt, createdAt }: NotionSourceRow, now: Date) =>
  pullEvery !== null &&
  now.getTime() - (pulledAt ?? createdAt).getTime() >= pullIntervalMs(pullEvery);

/** @returns whether that is done for this time; it is not while an import is under way. */
async function isPulled(
  deps: NotionDeps,
  provider: NotionProvider,
  source: NotionSourceRow,
): Promise<boolean> {
  const within = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
    inWorkspace(deps.db, source.workspaceId, work);
  const latest = await within((tx) => findLatestImport(tx, source.id));
  // What comes in behind its back is new still when it has ended.
  if (latest === 'queued' || latest === 'running') return false;
  // What an import that failed was to bring is looked for once more.
  const since = latest === 'failed' ? null : source.pulledAt;
  if (await hasNewRows(deps, provider, { source, since })) {
    await within((tx) => queueNotionImport(tx, source));
  }
  return true;
}

/** Rows edited since then, page by page. */
async function* editedRows(
  provider: NotionProvider,
  { dataSourceId, createdAt }: NotionSourceRow,
  since: Date | null,
): AsyncGenerator<readonly NotionRow[]> {
  const editedSince = new Date((since ?? createdAt).getTime() - overlapMs);
  let cursor: string | null = null;
  do {
    const query = { dataSourceId, cursor, limit: rowsAtOnce, editedSince };
    const page: NotionPage<NotionRow> = await provider.listRows(query);
    yield page.items;
    cursor = page.nextCursor;
  } while (cursor !== null);
}

const linksOf = ({ db }: NotionDeps, source: NotionSourceRow, rows: readonly NotionRow[]) =>
  inWorkspace(db, source.workspaceId, (tx) =>
    findLinksByPage(
      tx,
      source.id,
      rows.map(({ pageId }) => pageId),
    ),
  );

async function hasNewRows(
  deps: NotionDeps,
  provider: NotionProvider,
  { source, since }: { source: NotionSourceRow; since: Date | null },
): Promise<boolean> {
  for await (const rows of editedRows(provider, source, since)) {
    if ((await linksOf(deps, source, rows)).length < rows.length) return true;
  }
  return false;
}

async function readEdits(
  deps: NotionDeps,
  provider: NotionProvider,
  source: NotionSourceRow,
): Promise<void> {
  for await (const rows of editedRows(provider, source, source.readAt)) {
    const linkOf = new Map((await linksOf(deps, source, rows)).map((link) => [link.pageId, link]));
    for (const row of rows) {
      const link = linkOf.get(row.pageId);
      const status = row.cells[source.mapping.statusPropertyId ?? ''] ?? null;
      if (!link || status === link.seenStatus) continue;
      const edit = { link, status, editedBy: row.editedBy, at: deps.clock() };
      await inWorkspace(deps.db, source.workspaceId, (tx) => noteNotionEdit(tx, source, edit));
    }
  }
}
