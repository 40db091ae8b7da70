import { inWorkspace } from '#db/in-workspace.ts';
import { findImport } from '#db/queries/import/find-import.ts';
import { listImportRejections } from '#db/queries/import/list-import-rejections.ts';
import { formatCsvRow } from '#domain/import/format-csv-row.ts';
import { ImportRefInput } from '#domain/import/import-ref-input.ts';
import { rejectionColumns } from '#domain/import/rejection-columns.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';

/** A row may be a megabyte long. */
const pageRows = 100;

/** Without it Excel takes UTF-8 for the system's own encoding. */
const byteOrderMark = '\uFEFF';

/**
 * The rejected rows as CSV, piece by piece, each with its reason and line before the cells of the file:
 * mended, it can be uploaded as it is.
 * @throws AppError forbidden; not_found; precondition_failed while the import has not ended
 */
export async function streamRejectedCsv(call: {
  ctx: VerbContext;
  input: ImportRefInput;
}): Promise<AsyncIterable<string>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { importId } = parseInput(ImportRefInput, call.input);
  const { workspaceId } = ctx.access;
  const row = await inWorkspace(ctx.db, workspaceId, (tx) => findImport(tx, importId));
  if (!row) throw notFound('import');
  if (!row.finishedAt) throw new AppError('precondition_failed', 'The import is still running.');
  const header = row.mapping?.columns.map((column) => column.header) ?? [];
  return writeRejections(ctx, importId, header);
}

async function* writeRejections(
  { db, access: { workspaceId } }: VerbContext,
  importId: string,
  header: readonly string[],
): AsyncGenerator<string> {
  yield byteOrderMark + formatCsvRow([...rejectionColumns, ...header]);
  for (let afterRecord = 0; ;) {
    const page = { importId, afterRecord, limit: pageRows };
    const rows = await inWorkspace(db, workspaceId, (tx) => listImportRejections(tx, page));
    yield rows
      .map(({ message, line, column, cells }) => {
        const reason = column === null ? message : `${column}: ${message}`;
        return formatCsvRow([reason, String(line), ...cells]);
      })
      .join('');
    const last = rows.at(-1);
    if (!last || rows.length < pageRows) return;
    afterRecord = last.record;
  }
}
