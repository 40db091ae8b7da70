import { shiftWaits } from '#db/queries/campaign/shift-waits.ts';
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
 * Goes on where everything stood still: every wait is as long as it would have been, and caps and gaps
 * hold, so there is no burst. What is paused by itself stays paused. Idempotent.
 * @throws AppError forbidden; not_found
 */
export async function resumeWorkspace({ ctx }: { ctx: VerbContext }): Promise<WorkspaceView> {
  authorize(ctx.access, 'write');
  const { workspaceId } = ctx.access;
  return changeWorkspace(ctx, async (change) => {
    const { tx, audit, owe } = change;
    const { sendingPausedAt: since } = await getLockedWorkspace(tx, workspaceId);
    if (since !== null) {
      await updateWorkspace(tx, workspaceId, { sendingPausedAt: null });
      await shiftWaits(tx, { campaignId: null, since, until: ctx.clock() });
      for (const poke of await listSendingPokes(tx)) owe(poke);
      await announcePause(change);
      await audit('resumeWorkspace', workspaceId);
    }
    return viewWorkspace(await getWorkspaceRow(tx, workspaceId));
  });
}
