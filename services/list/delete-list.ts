import { listRows } from '#db/queries/list/list-rows.ts';
import { ListRefInput } from '#domain/list/list-ref-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';

/** Removes a list; its contacts stay. @throws AppError forbidden; not_found */
export async function deleteList(call: { ctx: VerbContext; input: ListRefInput }): Promise<void> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { listId } = parseInput(ListRefInput, call.input);
  await changeWorkspace(ctx, async ({ tx, audit }) => {
    const row = await listRows.remove(tx, listId);
    if (!row) throw notFound('list');
    await audit('deleteList', row.id);
  });
}
