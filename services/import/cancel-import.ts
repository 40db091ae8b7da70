import { deleteImportChunks } from '#db/queries/import/delete-import-chunks.ts';
import { updateImport } from '#db/queries/import/update-import.ts';
import { ImportRefInput } from '#domain/import/import-ref-input.ts';
import type { ImportView } from '#domain/import/import-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { lockImportIn } from './lock-import-in.ts';
import { viewImport } from './view-import.ts';

/**
 * Ends an import at once: the row is locked against the batch under way, so the counts in the answer are
 * final. What has become contacts stays; undoing takes it back.
 * @throws AppError forbidden; not_found; conflict once it has ended
 */
export async function cancelImport(call: {
  ctx: VerbContext;
  input: ImportRefInput;
}): Promise<ImportView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { importId } = parseInput(ImportRefInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    const run = await lockImportIn(tx, importId, {
      states: ['draft', 'reviewing', 'reviewed', 'queued', 'running'],
      otherwise: 'This import has ended already.',
    });
    const hasBegun = run.state === 'queued' || run.state === 'running';
    // What a review counted has not happened.
    const nothing = { total: 0, created: 0, updated: 0, skipped: 0, rejected: 0 };
    const row = await updateImport(tx, importId, {
      state: 'canceled',
      finishedAt: ctx.clock(),
      ...(hasBegun ? {} : nothing),
    });
    await deleteImportChunks(tx, importId);
    await audit('cancelImport', importId, { committed: row.created + row.updated });
    await announce('import.progress', importId);
    if (hasBegun) owe({ kind: 'stop_import', importId });
    return viewImport(row);
  });
}
