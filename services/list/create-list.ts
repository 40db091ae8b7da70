import { listRows } from '#db/queries/list/list-rows.ts';
import { CreateListInput } from '#domain/list/create-list-input.ts';
import type { ListView } from '#domain/list/list-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { nameTaken } from '../name-taken.ts';
import { parseInput } from '../parse-input.ts';
import { viewList } from './view-list.ts';

/** Adds a list. @throws AppError forbidden; invalid_input; conflict when the name is taken */
export async function createList(call: {
  ctx: VerbContext;
  input: CreateListInput;
}): Promise<ListView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const input = parseInput(CreateListInput, call.input);
  const { workspaceId } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit }) => {
    const row = await listRows.insert(tx, { ...input, workspaceId });
    if (!row) throw nameTaken('list');
    await audit('createList', row.id);
    return viewList(row);
  });
}
