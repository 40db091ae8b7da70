import { stopEnrollments } from '#db/queries/campaign/stop-enrollments.ts';
import { updateCampaign } from '#db/queries/campaign/update-campaign.ts';
import { lockEditedMailboxes } from '#db/queries/sequence/lock-edited-mailboxes.ts';
import { insertContactEvents } from '#db/queries/contact-event/insert-contact-events.ts';
import type { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';
import { CampaignRefInput } from '#domain/campaign/campaign-ref-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getCampaignRow, getLockedCampaign } from './get-campaign-row.ts';
import { readProgress } from './read-progress.ts';

/**
 * Ends a campaign for good, with everybody who is still in it; what was sent stays to be read. Idempotent.
 * @throws AppError forbidden; not_found
 */
export async function archiveCampaign(call: {
  ctx: VerbContext;
  input: CampaignRefInput;
}): Promise<CampaignProgressView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { campaignId } = parseInput(CampaignRefInput, call.input);
  const { workspaceId, actor } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit, announce, owe }) => {
    await lockEditedMailboxes(tx, campaignId);
    const { state } = await getLockedCampaign(tx, campaignId);
    if (state !== 'archived') {
      const at = ctx.clock();
      await updateCampaign(tx, campaignId, { state: 'archived', pausedAt: null, finishedAt: at });
      const stopped = await stopEnrollments(tx, campaignId, at);
      await insertContactEvents(
        tx,
        { workspaceId, actor, at, type: 'sequence.ended', data: { ending: 'stopped' } },
        stopped.map(({ id, contactId }) => ({ contactId, enrollmentId: id })),
      );
      for (const { id, isAdmitted } of stopped) {
        if (isAdmitted) owe({ kind: 'stop_contact', enrollmentId: id });
      }
      if (state !== 'draft') owe({ kind: 'poke_campaign', campaignId });
      await announce('campaign.changed', campaignId);
      await announce('contact.changed', null);
      await audit('archiveCampaign', campaignId, { stopped: stopped.length });
    }
    return readProgress(tx, await getCampaignRow(tx, campaignId), ctx.clock());
  });
}
