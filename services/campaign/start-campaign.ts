import { listCampaignMailboxes } from '#db/queries/campaign/list-campaign-mailboxes.ts';
import { updateCampaign } from '#db/queries/campaign/update-campaign.ts';
import type { Transaction } from '#db/client.ts';
import { findMailboxes } from '#db/queries/mailbox/list-mailboxes.ts';
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
 * Starts a draft. Started already, it only answers the progress, so any number of calls is one start;
 * it also works while Temporal is down.
 * @throws AppError forbidden; not_found; conflict when paused or archived; precondition_failed without
 * a connected mailbox
 */
export async function startCampaign(call: {
  ctx: VerbContext;
  input: CampaignRefInput;
}): Promise<CampaignProgressView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { campaignId } = parseInput(CampaignRefInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    const { state } = await getLockedCampaign(tx, campaignId);
    if (state === 'archived') throw new AppError('conflict', 'The campaign is archived.');
    if (state === 'paused') throw new AppError('conflict', 'The campaign is paused: resume it.');
    if (state === 'draft') {
      await checkConnected(tx, campaignId);
      await updateCampaign(tx, campaignId, { state: 'running', startedAt: ctx.clock() });
      owe({ kind: 'start_campaign', campaignId });
      await announce('campaign.changed', campaignId);
      await audit('startCampaign', campaignId);
    }
    return readProgress(tx, await getCampaignRow(tx, campaignId), ctx.clock());
  });
}

async function checkConnected(tx: Transaction, campaignId: string): Promise<void> {
  const links = await listCampaignMailboxes(tx, [campaignId]);
  const mailboxes = await findMailboxes(
    tx,
    links.map(({ mailboxId }) => mailboxId),
  );
  if (mailboxes.some(({ connection }) => connection === 'connected')) return;
  throw new AppError('precondition_failed', 'No mailbox of this campaign is connected.');
}
