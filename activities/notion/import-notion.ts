import type { Transaction } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { loadTypedFields } from '#db/queries/custom-field/load-typed-fields.ts';
import { beginImport } from '#db/queries/import/begin-import.ts';
import type { ImportRow } from '#db/queries/import/find-import.ts';
import { finishImport } from '#db/queries/import/finish-import.ts';
import { lockRunningImport } from '#db/queries/import/lock-running-import.ts';
import { restartImport } from '#db/queries/import/restart-import.ts';
import { commitNotionPage } from '#db/queries/notion/commit-notion-page.ts';
import { findNotionConnection } from '#db/queries/notion/find-notion-connection.ts';
import { findNotionSource } from '#db/queries/notion/find-notion-source.ts';
import type { ImportError, ImportErrorCode } from '#domain/import/import-state.ts';
import { notionProblems } from '#domain/notion/mend-words.ts';
import { judgeAddress } from '#integrations/address/judge-address.ts';
import type { NotionPage, NotionRow } from '#integrations/notion/notion-provider.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import type { ImportArgs } from '#workflows/contract.ts';
import { fieldDefiner } from '../import/field-definer.ts';
import type { NotionDeps } from './notion-deps.ts';
import { readBatch } from './read-batch.ts';

const rowsAtOnce = 100;

/**
 * Reads a Notion database into contacts, a page of rows at a time; each page commits with the place where
 * the next begins, so that a crash loses and doubles nothing.
 * @throws ProviderError when Notion cannot be asked now
 */
export async function importNotion(
  deps: NotionDeps,
  { workspaceId, importId }: ImportArgs,
): Promise<void> {
  const run = await inWorkspace(deps.db, workspaceId, (tx) => beginImport(tx, importId));
  if (!run) return;
  const opened = await open(deps, run);
  if (opened === null) return end(deps, run, failed('notion_disconnected'));
  const { source, provider, rules } = opened;
  let { notionCursor: cursor, committedRecords } = run;
  let mayBeginAnew = true;
  const defineFields = fieldDefiner(deps.db, workspaceId);
  // A page may have been the last one before a crash.
  let isOver = committedRecords > 0 && cursor === null;
  while (!isOver) {
    const page: NotionPage<NotionRow> | ImportErrorCode | 'cursor_refused' = await provider
      .listRows({ dataSourceId: source.dataSourceId, cursor, limit: rowsAtOnce })
      .catch((error: unknown) =>
        cursor !== null && mayBeginAnew ? refusedCursor(error) : finalFailure(error),
      );
    if (page === 'cursor_refused') {
      await inWorkspace(deps.db, workspaceId, (tx) => readAnew(tx, importId, committedRecords));
      [cursor, committedRecords, mayBeginAnew] = [null, 0, false];
      continue;
    }
    if (typeof page === 'string') return end(deps, { ...run, committedRecords }, failed(page));
    const batch = readBatch(page.items, { source, rules, committedRecords });
    const { nextCursor } = page;
    const commit = { run, sourceId: source.id, batch, nextCursor, at: deps.clock() };
    await defineFields(batch.accepted);
    await inWorkspace(deps.db, workspaceId, (tx) => commitNotionPage(tx, commit));
    [cursor, committedRecords] = [nextCursor, batch.lastRecord];
    isOver = nextCursor === null;
  }
  await end(deps, { ...run, committedRecords }, null);
}

/** Where the row that a cursor stands for is gone, what has become contacts already is met once more. */
async function readAnew(tx: Transaction, importId: string, committedRecords: number) {
  await lockRunningImport(tx, importId, committedRecords);
  await restartImport(tx, importId, { notionCursor: null });
}

async function open({ db, openNotion }: NotionDeps, run: ImportRow) {
  const found = await inWorkspace(db, run.workspaceId, async (tx) => {
    const source = run.notionSourceId ? await findNotionSource(tx, run.notionSourceId) : null;
    const connection = source && (await findNotionConnection(tx, source.connectionId));
    if (!connection || connection.problem) return null;
    return { source, connection, rules: { judgeAddress, typedFields: await loadTypedFields(tx) } };
  });
  return found && { ...found, provider: openNotion(found.connection) };
}

/** What ends an import; anything else is tried again. */
function finalFailure(error: unknown): ImportErrorCode {
  if (error instanceof ProviderError) {
    if (error.kind === 'auth_expired') return 'notion_disconnected';
    if (error.kind === 'not_found' || error.kind === 'rejected') return 'notion_database_gone';
  }
  throw error;
}

/** Notion refuses a cursor whose row is deleted, and takes none for ever. */
function refusedCursor(error: unknown): ImportErrorCode | 'cursor_refused' {
  if (error instanceof ProviderError && error.reason === 'invalid') return 'cursor_refused';
  return finalFailure(error);
}

const failed = (code: ImportErrorCode): ImportError => ({
  code,
  line: null,
  message:
    code === 'notion_disconnected'
      ? notionProblems.tokenRevoked.message
      : notionProblems.databaseGone.message,
});

async function end(deps: NotionDeps, run: ImportRow, error: ImportError | null): Promise<void> {
  const columns = run.mapping?.columns ?? [];
  const { committedRecords } = run;
  const finish = { run, end: { kind: 'end' as const, columns, error }, committedRecords };
  await inWorkspace(deps.db, run.workspaceId, (tx) =>
    finishImport(tx, { ...finish, at: deps.clock() }),
  );
}
