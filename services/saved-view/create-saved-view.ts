import { savedViewRows } from '#db/queries/saved-view/saved-view-rows.ts';
import { CreateSavedViewInput } from '#domain/saved-view/create-saved-view-input.ts';
import type { SavedViewView } from '#domain/saved-view/saved-view-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { nameTaken } from '../name-taken.ts';
import { parseInput } from '../parse-input.ts';
import { viewSavedView } from './view-saved-view.ts';

/** Adds a view. @throws AppError forbidden; invalid_input; conflict when the name is taken */
export async function createSavedView(call: {
  ctx: VerbContext;
  input: CreateSavedViewInput;
}): Promise<SavedViewView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const input = parseInput(CreateSavedViewInput, call.input);
  const { workspaceId } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit }) => {
    const row = await savedViewRows.insert(tx, { ...input, workspaceId });
    if (!row) throw nameTaken('view');
    await audit('createSavedView', row.id);
    return viewSavedView(row);
  });
}
