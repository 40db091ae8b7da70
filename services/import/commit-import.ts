import { restartImport } from '#db/queries/import/restart-import.ts';
import { ImportRefInput } from '#domain/import/import-ref-input.ts';
import type { ImportView } from '#domain/import/import-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { lockImportIn } from './lock-import-in.ts';
import { viewImport } from './view-import.ts';

/**
 * Has a reviewed file become contacts. Rejected rows are left out.
 * @throws AppError forbidden; not_found; conflict unless its review has ended
 */
export async function commitImport(call: {
  ctx: VerbContext;
  input: ImportRefInput;
}): Promise<ImportView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { importId } = parseInput(ImportRefInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    await lockImportIn(tx, importId, {
      states: ['reviewed'],
      otherwise: 'Only an import whose review has ended can be committed.',
    });
    const row = await restartImport(tx, importId, { state: 'queued' });
    await audit('commitImport', importId);
    await announce('import.progress', importId);
    owe({ kind: 'start_import', importId });
    return viewImport(row);
  });
}
