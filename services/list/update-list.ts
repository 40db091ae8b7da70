import { listRows } from '#db/queries/list/list-rows.ts';
import type { ListView } from '#domain/list/list-view.ts';
import { UpdateListInput } from '#domain/list/update-list-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { nameTaken } from '../name-taken.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { viewList } from './view-list.ts';

/** Changes a list. @throws AppError forbidden; invalid_input; not_found; conflict when the name is taken */
export async function updateList(call: {
  ctx: VerbContext;
  input: UpdateListInput;
}): Promise<ListView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { listId, ...changes } = parseInput(UpdateListInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit }) => {
    if (changes.name !== undefined && (await listRows.isNameTaken(tx, changes.name, listId))) {
      throw nameTaken('list');
    }
    const row = await listRows.update(tx, listId, changes);
    if (!row) throw notFound('list');
    await audit('updateList', row.id);
    return viewList(row);
  });
}
