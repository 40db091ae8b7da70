import { inWorkspace } from '#db/in-workspace.ts';
import { beginImport } from '#db/queries/import/begin-import.ts';
import type { ImportRow } from '#db/queries/import/find-import.ts';
import { finishImport } from '#db/queries/import/finish-import.ts';
import { commitNotionPage, type NotionAcceptedRow } from '#db/queries/notion/commit-notion-page.ts';
import { findNotionConnection } from '#db/queries/notion/find-notion-connection.ts';
import { findNotionSource, type NotionSourceRow } from '#db/queries/notion/find-notion-source.ts';
import type { RowBatch } from '#domain/import/batch-rows.ts';
import type { ImportError, ImportErrorCode } from '#domain/import/import-state.ts';
import { parseContactRow } from '#domain/import/parse-contact-row.ts';
import { notionProblems } from '#domain/notion/mend-words.ts';
import type { NotionPage, NotionRow } from '#integrations/notion/notion-provider.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import type { ImportArgs } from '#workflows/contract.ts';
import { fieldDefiner } from '../import/field-definer.ts';
import type { NotionDeps } from './notion-deps.ts';

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
  const { source, provider } = opened;
  let { notionCursor: cursor, committedRecords } = run;
  const defineFields = fieldDefiner(deps.db, workspaceId);
  // A page may have been the last one before a crash.
  let isOver = committedRecords > 0 && cursor === null;
  while (!isOver) {
    const page: NotionPage<NotionRow> | ImportErrorCode = await provider
      .listRows({ dataSourceId: source.dataSourceId, cursor, limit: rowsAtOnce })
      .catch(finalFailure);
    if (typeof page === 'string') return end(deps, { ...run, committedRecords }, failed(page));
    const batch = readBatch(page.items, { run, source, committedRecords });
    const { nextCursor } = page;
    const commit = { run, sourceId: source.id, batch, nextCursor, at: deps.clock() };
    await defineFields(batch.accepted);
    await inWorkspace(deps.db, workspaceId, (tx) => commitNotionPage(tx, commit));
    committedRecords = batch.lastRecord;
    cursor = nextCursor;
    isOver = nextCursor === null;
  }
  await end(deps, { ...run, committedRecords }, null);
}

async function open({ db, openNotion }: NotionDeps, run: ImportRow) {
  const found = await inWorkspace(db, run.workspaceId, async (tx) => {
    const source = run.notionSourceId ? await findNotionSource(tx, run.notionSourceId) : null;
    const connection = source && (await findNotionConnection(tx, source.connectionId));
    return connection && !connection.problem ? { source, connection } : null;
  });
  return found && { source: found.source, provider: openNotion(found.connection) };
}

/** What ends an import; anything else is tried again. */
function finalFailure(error: unknown): ImportErrorCode {
  if (error instanceof ProviderError) {
    if (error.kind === 'auth_expired') return 'notion_disconnected';
    if (error.kind === 'not_found' || error.kind === 'rejected') return 'notion_database_gone';
  }
  throw error;
}

const failed = (code: ImportErrorCode): ImportError => ({
  code,
  line: null,
  message:
    code === 'notion_disconnected'
      ? notionProblems.tokenRevoked.message
      : notionProblems.databaseGone.message,
});

function readBatch(
  rows: readonly NotionRow[],
  place: { run: ImportRow; source: NotionSourceRow; committedRecords: number },
): RowBatch & { accepted: NotionAcceptedRow[] } {
  const { source, committedRecords } = place;
  const { columns, statusPropertyId } = source.mapping;
  const batch: RowBatch & { accepted: NotionAcceptedRow[] } = {
    kind: 'batch',
    afterRecord: committedRecords,
    lastRecord: committedRecords + rows.length,
    accepted: [],
    rejected: [],
  };
  rows.forEach((row, index) => {
    const record = committedRecords + index + 1;
    const cells = columns.map(({ propertyId }) => row.cells[propertyId] ?? '');
    const parsed = parseContactRow(cells, columns, {
      allowEmptyCompany: true,
      allowEmptyRole: true,
    });
    if (parsed.kind === 'rejected') {
      batch.rejected.push({ record, line: record, cells, rejection: parsed.rejection });
      return;
    }
    const shownStatus = statusPropertyId === null ? null : (row.cells[statusPropertyId] ?? null);
    const { contact } = parsed;
    batch.accepted.push({ record, line: record, contact, pageId: row.pageId, shownStatus });
  });
  return batch;
}

async function end(deps: NotionDeps, run: ImportRow, error: ImportError | null): Promise<void> {
  const columns = run.mapping?.columns ?? [];
  const { committedRecords } = run;
  const finish = { run, end: { kind: 'end' as const, columns, error }, committedRecords };
  await inWorkspace(deps.db, run.workspaceId, (tx) =>
    finishImport(tx, { ...finish, at: deps.clock() }),
  );
}
