import { inWorkspace } from '#db/in-workspace.ts';
import { findImport } from '#db/queries/import/find-import.ts';
import { findImportMapping } from '#db/queries/import/import-mappings.ts';
import { readImportChunks } from '#db/queries/import/read-import-chunks.ts';
import { GetImportColumnsInput } from '#domain/import/get-import-columns-input.ts';
import { guessHeaderRow } from '#domain/import/guess-header-row.ts';
import type { ImportColumnsView } from '#domain/import/import-columns-view.ts';
import { ImportMapping } from '#domain/import/import-mapping.ts';
import { missingColumns } from '#domain/import/missing-columns.ts';
import { suggestColumns } from '#domain/import/suggest-columns.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { headerSignature } from '#integrations/contact-file/header-signature.ts';
import { listSheets } from '#integrations/xlsx/read-xlsx.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { readTop } from './read-top.ts';

/**
 * The columns of a stored file with samples, and what each probably is.
 * @throws AppError forbidden; not_found; invalid_input for a sheet that is not there; precondition_failed
 * once the file is gone
 */
export async function getImportColumns(call: {
  ctx: VerbContext;
  input: GetImportColumnsInput;
}): Promise<ImportColumnsView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { importId, ...input } = parseInput(GetImportColumnsInput, call.input);
  const { workspaceId } = ctx.access;
  const run = await inWorkspace(ctx.db, workspaceId, (tx) => findImport(tx, importId));
  if (!run) throw notFound('import');
  if (run.finishedAt || run.source !== 'file') {
    throw new AppError('precondition_failed', 'The file of this import is not kept any more.');
  }
  const sheet = input.sheet ?? run.sheet;
  const rows = await readTop(ctx, { importId, sheet });
  const headerIndex = guessHeaderRow(rows);
  const header = rows[headerIndex] ?? { line: 1, cells: [] };
  const signature = headerSignature(header.cells);
  const remembered = await inWorkspace(ctx.db, workspaceId, (tx) =>
    findImportMapping(tx, signature),
  );
  const known = ImportMapping.parse(
    run.mapping && run.mapping.columns.length > 0 ? run.mapping : (remembered ?? {}),
  );
  const samples = rows.slice(headerIndex + 1).map(({ cells }) => cells);
  const columns = suggestColumns(header.cells, samples, known);
  return {
    sheets: await listSheets(() => readImportChunks(ctx.db, { workspaceId, importId })),
    sheet,
    headerLine: header.line,
    columns,
    missing: missingColumns(columns, known),
    allowEmptyCompany: known.allowEmptyCompany,
    allowEmptyRole: known.allowEmptyRole,
  };
}
