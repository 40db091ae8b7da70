import { savedViewRows } from '#db/queries/saved-view/saved-view-rows.ts';
import type { SavedViewView } from '#domain/saved-view/saved-view-view.ts';
import { UpdateSavedViewInput } from '#domain/saved-view/update-saved-view-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { nameTaken } from '../name-taken.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { viewSavedView } from './view-saved-view.ts';

/** Changes a view. @throws AppError forbidden; invalid_input; not_found; conflict when the name is taken */
export async function updateSavedView(call: {
  ctx: VerbContext;
  input: UpdateSavedViewInput;
}): Promise<SavedViewView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { savedViewId, ...changes } = parseInput(UpdateSavedViewInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit }) => {
    if (
      changes.name !== undefined &&
      (await savedViewRows.isNameTaken(tx, changes.name, savedViewId))
    ) {
      throw nameTaken('view');
    }
    const row = await savedViewRows.update(tx, savedViewId, changes);
    if (!row) throw notFound('view');
    await audit('updateSavedView', row.id);
    return viewSavedView(row);
  });
}
