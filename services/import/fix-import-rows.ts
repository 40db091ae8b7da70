import { saveImportFixes } from '#db/queries/import/import-fixes.ts';
import { restartImport } from '#db/queries/import/restart-import.ts';
import { FixImportRowsInput } from '#domain/import/fix-import-rows-input.ts';
import type { ImportView } from '#domain/import/import-view.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { lockImportIn } from './lock-import-in.ts';
import { reviewable } from './reviewable.ts';
import { viewImport } from './view-import.ts';

/**
 * Mends rows of an uploaded file and reviews it anew; the file itself stays as it is.
 * @throws AppError forbidden; invalid_input; not_found; conflict before the columns are said, or once the
 * import has begun
 */
export async function fixImportRows(call: {
  ctx: VerbContext;
  input: FixImportRowsInput;
}): Promise<ImportView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { importId, rows } = parseInput(FixImportRowsInput, call.input);
  const { workspaceId } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    const run = await lockImportIn(tx, importId, reviewable);
    if (run.revision === 0) throw new AppError('conflict', 'Say first what the columns mean.');
    // Of a row that is named twice the later correction counts.
    const latest = [...new Map(rows.map((row) => [row.record, row])).values()];
    await saveImportFixes(tx, { workspaceId, importId, rows: latest });
    const revision = run.revision + 1;
    const row = await restartImport(tx, importId, { state: 'reviewing', revision });
    await audit('fixImportRows', importId, { rows: latest.length });
    await announce('import.progress', importId);
    owe({ kind: 'review_import', importId, revision });
    return viewImport(row);
  });
}
