import { listCampaignMailboxes } from '#db/queries/campaign/list-campaign-mailboxes.ts';
import { shiftWaits } from '#db/queries/campaign/shift-waits.ts';
import { findSendingPause } from '#db/queries/workspace/find-sending-pause.ts';
import { updateCampaign } from '#db/queries/campaign/update-campaign.ts';
import type { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';
import { CampaignRefInput } from '#domain/campaign/campaign-ref-input.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getCampaignRow, getLockedCampaign } from './get-campaign-row.ts';
import { readProgress } from './read-progress.ts';

/**
 * Goes on where the campaign stood still: every wait is as long as it would have been. Idempotent.
 * @throws AppError forbidden; not_found; conflict when it is neither paused nor running
 */
export async function resumeCampaign(call: {
  ctx: VerbContext;
  input: CampaignRefInput;
}): Promise<CampaignProgressView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { campaignId } = parseInput(CampaignRefInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    const { state, pausedAt } = await getLockedCampaign(tx, campaignId);
    if (state !== 'running' && state !== 'paused') {
      throw new AppError('conflict', `There is nothing to resume: the campaign is ${state}.`);
    }
    if (state === 'paused') {
      const now = ctx.clock();
      // Held still, for what its resume counts depends on whether this pause is on.
      await findSendingPause(tx, ctx.access.workspaceId);
      await updateCampaign(tx, campaignId, { state: 'running', pausedAt: null });
      await shiftWaits(tx, { campaignId, since: pausedAt ?? now, until: now });
      owe({ kind: 'poke_campaign', campaignId });
      for (const { mailboxId } of await listCampaignMailboxes(tx, [campaignId])) {
        owe({ kind: 'poke_mailbox', mailboxId });
      }
      await announce('campaign.changed', campaignId);
      await announce('contact.changed', null);
      await audit('resumeCampaign', campaignId);
    }
    return readProgress(tx, await getCampaignRow(tx, campaignId), ctx.clock());
  });
}
