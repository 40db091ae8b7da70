import { updateImport } from '#db/queries/import/update-import.ts';
import { ImportRefInput } from '#domain/import/import-ref-input.ts';
import type { ImportView } from '#domain/import/import-view.ts';
import { undoDeadline } from '#domain/import/undo-deadline.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { lockImportIn } from './lock-import-in.ts';
import { viewImport } from './view-import.ts';

/**
 * Takes an import back: contacts it made and nobody mailed yet are deleted, those it updated get their
 * former values where nobody has changed them since.
 * @throws AppError forbidden; not_found; conflict unless it has ended; precondition_failed after 24 hours
 */
export async function undoImport(call: {
  ctx: VerbContext;
  input: ImportRefInput;
}): Promise<ImportView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { importId } = parseInput(ImportRefInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    const run = await lockImportIn(tx, importId, {
      states: ['completed', 'failed', 'canceled'],
      otherwise: 'Only an import that has ended, and is not undone yet, can be undone.',
    });
    const until = undoDeadline(run);
    if (!until) throw new AppError('conflict', 'This import has written nothing.');
    if (ctx.clock() > until) {
      throw new AppError('precondition_failed', 'An import can be undone for 24 hours.', {
        details: { undoUntil: until.toISOString() },
      });
    }
    const kept = { mailed: 0, changed_since: 0 };
    const undo = { afterContactId: null, removed: 0, restored: 0, kept };
    const row = await updateImport(tx, importId, { state: 'undoing', undo });
    await audit('undoImport', importId);
    await announce('import.progress', importId);
    owe({ kind: 'undo_import', importId });
    return viewImport(row);
  });
}
