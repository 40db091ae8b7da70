import { listSendingPokes } from '#db/queries/workspace/list-sending-pokes.ts';
import { updateWorkspace } from '#db/queries/workspace/update-workspace.ts';
import type { WorkspaceView } from '#domain/workspace/workspace-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { announcePause } from './announce-pause.ts';
import { getLockedWorkspace, getWorkspaceRow } from './get-workspace-row.ts';
import { viewWorkspace } from './view-workspace.ts';

/**
 * Nothing more goes out of the whole workspace and all delays stand still, by one write. Idempotent.
 * @throws AppError forbidden; not_found
 */
export async function pauseWorkspace({ ctx }: { ctx: VerbContext }): Promise<WorkspaceView> {
  authorize(ctx.access, 'write');
  const { workspaceId } = ctx.access;
  return changeWorkspace(ctx, async (change) => {
    const { tx, audit, owe } = change;
    const { sendingPausedAt } = await getLockedWorkspace(tx, workspaceId);
    if (sendingPausedAt === null) {
      await updateWorkspace(tx, workspaceId, { sendingPausedAt: ctx.clock() });
      for (const poke of await listSendingPokes(tx)) owe(poke);
      await announcePause(change);
      await audit('pauseWorkspace', workspaceId);
    }
    return viewWorkspace(await getWorkspaceRow(tx, workspaceId));
  });
}
