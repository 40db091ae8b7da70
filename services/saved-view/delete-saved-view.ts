import { savedViewRows } from '#db/queries/saved-view/saved-view-rows.ts';
import { SavedViewRefInput } from '#domain/saved-view/saved-view-ref-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';

/** Removes a saved view. @throws AppError forbidden; not_found */
export async function deleteSavedView(call: {
  ctx: VerbContext;
  input: SavedViewRefInput;
}): Promise<void> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { savedViewId } = parseInput(SavedViewRefInput, call.input);
  await changeWorkspace(ctx, async ({ tx, audit }) => {
    const row = await savedViewRows.remove(tx, savedViewId);
    if (!row) throw notFound('view');
    await audit('deleteSavedView', row.id);
  });
}
