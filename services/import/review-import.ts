import { deleteImportFixes } from '#db/queries/import/import-fixes.ts';
import { restartImport } from '#db/queries/import/restart-import.ts';
import type { ImportView } from '#domain/import/import-view.ts';
import { ReviewImportInput } from '#domain/import/review-import-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { lockImportIn } from './lock-import-in.ts';
import { reviewable } from './reviewable.ts';
import { viewImport } from './view-import.ts';

/**
 * Says what the columns of an uploaded file mean and has the file read without writing a contact: the
 * counts then say what an import would do.
 * @throws AppError forbidden; invalid_input; not_found; conflict once the import has begun
 */
export async function reviewImport(call: {
  ctx: VerbContext;
  input: ReviewImportInput;
}): Promise<ImportView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const input = parseInput(ReviewImportInput, call.input);
  const { importId, onDuplicate, sheet, ...mapping } = input;
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    const run = await lockImportIn(tx, importId, reviewable);
    if (sheet !== run.sheet) await deleteImportFixes(tx, importId);
    const revision = run.revision + 1;
    const changes = { state: 'reviewing' as const, revision, mapping, onDuplicate, sheet };
    const row = await restartImport(tx, importId, changes);
    await audit('reviewImport', importId, { onDuplicate });
    await announce('import.progress', importId);
    owe({ kind: 'review_import', importId, revision });
    return viewImport(row);
  });
}
