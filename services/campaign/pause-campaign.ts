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
 * Nothing more goes out and all delays stand still, by one write whatever the campaign's size. Idempotent.
 * @throws AppError forbidden; not_found; conflict when it is not under way
 */
export async function pauseCampaign(call: {
  ctx: VerbContext;
  input: CampaignRefInput;
}): Promise<CampaignProgressView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { campaignId } = parseInput(CampaignRefInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    const { state } = await getLockedCampaign(tx, campaignId);
    if (state !== 'running' && state !== 'paused') {
      throw new AppError('conflict', `There is nothing to pause: the campaign is ${state}.`);
    }
    if (state === 'running') {
      await updateCampaign(tx, campaignId, { state: 'paused', pausedAt: ctx.clock() });
      await announce('campaign.changed', campaignId);
      await announce('contact.changed', null);
      await audit('pauseCampaign', campaignId);
    }
    return readProgress(tx, await getCampaignRow(tx, campaignId), ctx.clock());
  });
}
