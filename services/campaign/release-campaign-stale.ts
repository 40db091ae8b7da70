import { inWorkspace } from '#db/in-workspace.ts';
import { listHeldStale } from '#db/queries/outage/list-held-stale.ts';
import { ReleaseCampaignStaleInput } from '#domain/outage/release-campaign-stale-input.ts';
import type { StaleReleaseView } from '#domain/outage/stale-release-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import { decideStale } from '../contact/decide-stale.ts';
import { lockContact } from '../contact/lock-contact.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getCampaignRow } from './get-campaign-row.ts';

/**
 * Decides about all mails of a campaign that an outage made overdue. Contact by contact, each under its
 * own lock; interrupted, it goes on when asked again. Idempotent. @throws AppError forbidden; not_found
 */
export async function releaseCampaignStale(call: {
  ctx: VerbContext;
  input: ReleaseCampaignStaleInput;
}): Promise<StaleReleaseView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { campaignId, action } = parseInput(ReleaseCampaignStaleInput, call.input);
  const contactIds = await inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    await getCampaignRow(tx, campaignId);
    return listHeldStale(tx, campaignId);
  });
  let released = 0;
  for (const contactId of contactIds) {
    const isReleased = await changeWorkspace(ctx, async (change) => {
      const { enrollment } = await lockContact(change.tx, contactId);
      if (!enrollment?.staleSince || enrollment.campaignId !== campaignId) return false;
      await decideStale(change, ctx, { enrollment, action });
      return true;
    });
    if (isReleased) released += 1;
  }
  if (released > 0) {
    await changeWorkspace(ctx, async ({ audit, announce }) => {
      await announce('campaign.changed', campaignId);
      await audit('releaseCampaignStale', campaignId, { action, released });
    });
  }
  return { released };
}
