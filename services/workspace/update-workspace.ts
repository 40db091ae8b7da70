import { listSendingPokes } from '#db/queries/workspace/list-sending-pokes.ts';
import { updateWorkspace as updateRow } from '#db/queries/workspace/update-workspace.ts';
import { UpdateWorkspaceInput } from '#domain/workspace/update-workspace-input.ts';
import type { WorkspaceView } from '#domain/workspace/workspace-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getLockedWorkspace } from './get-workspace-row.ts';
import { viewWorkspace } from './view-workspace.ts';

/**
 * Changes the workspace's name and limits; a limit counts from the next slot on, with what was sent today.
 * @throws AppError forbidden without scope admin; invalid_input; not_found
 */
export async function updateWorkspace(call: {
  ctx: VerbContext;
  input: UpdateWorkspaceInput;
}): Promise<WorkspaceView> {
  const { ctx } = call;
  authorize(ctx.access, 'admin');
  const { writingBudgetMicroDollars: writingBudget, ...limits } = parseInput(
    UpdateWorkspaceInput,
    call.input,
  );
  const changes = { ...limits, writingBudget };
  const { workspaceId } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    await getLockedWorkspace(tx, workspaceId);
    await updateRow(tx, workspaceId, { ...changes, updatedAt: ctx.clock() });
    for (const poke of await listSendingPokes(tx)) owe(poke);
    await announce('mailbox.changed', null);
    await audit('updateWorkspace', workspaceId, changes);
    return viewWorkspace(await getLockedWorkspace(tx, workspaceId));
  });
}
