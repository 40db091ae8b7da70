import type { Transaction } from '#db/client.ts';
import { askAboutQueued } from '#db/queries/approval/ask-about-queued.ts';
import type { CampaignRow } from '#db/queries/campaign/find-campaign.ts';
import { listMailboxesInUse } from '#db/queries/campaign/list-mailboxes-in-use.ts';
import { replaceCampaignMailboxes } from '#db/queries/campaign/replace-campaign-mailboxes.ts';
import { updateCampaign as updateRow } from '#db/queries/campaign/update-campaign.ts';
import { lockEditedMailboxes } from '#db/queries/sequence/lock-edited-mailboxes.ts';
import { changeCampaignSettings } from '#domain/campaign/change-campaign-settings.ts';
import type { CampaignSettings } from '#domain/campaign/campaign-settings.ts';
import type { CampaignView } from '#domain/campaign/campaign-view.ts';
import { UpdateCampaignInput } from '#domain/campaign/update-campaign-input.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getProfileRow } from '../profile/get-profile-row.ts';
import { checkMailboxes } from './check-mailboxes.ts';
import { checkStepFiles } from './check-step-files.ts';
import { completeSteps } from './complete-steps.ts';
import { editSequence } from './edit-sequence.ts';
import { getCampaignView, getLockedCampaign } from './get-campaign-row.ts';
import { tellEdited } from './tell-edited.ts';

/**
 * Changes a campaign, also while it runs: settings count from the next slot on, the sequence and who
 * approves for all that has not gone out.
 * @throws AppError forbidden; invalid_input; not_found; conflict when it is archived or when a mailbox
 * is taken away that contacts still write from
 */
export async function updateCampaign(call: {
  ctx: VerbContext;
  input: UpdateCampaignInput;
}): Promise<CampaignView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const input = parseInput(UpdateCampaignInput, call.input);
  const { campaignId, name, profileId, settings, mailboxIds } = input;
  return changeWorkspace(ctx, async (change) => {
    const { tx, audit } = change;
    if (input.steps || settings) await lockEditedMailboxes(tx, campaignId);
    const campaign = await getLockedCampaign(tx, campaignId);
    if (campaign.state === 'archived') throw new AppError('conflict', 'The campaign is archived.');
    const { steps: given } = call.input;
    const steps = given && (await completeSteps(tx, campaignId, given));
    if (steps) await checkStepFiles(tx, steps);
    if (typeof profileId === 'string') await getProfileRow(tx, profileId);
    const at = ctx.clock();
    const wanted = changeCampaignSettings(campaign.settings, settings ?? {});
    await updateRow(tx, campaignId, { name, profileId, settings: wanted, updatedAt: at });
    if (mailboxIds) await changeMailboxes(tx, campaign, mailboxIds);
    const by = { actor: ctx.access.actor, at };
    const edited = steps
      ? await editSequence(tx, campaign, steps, by)
      : { version: campaign.sequenceVersion, changes: [], woken: [] };
    const asked = isApprovalChanged(campaign.settings, wanted)
      ? await askAboutQueued(tx, { ...campaign, settings: wanted }, by)
      : [];
    await tellEdited(change, campaign, [
      ...edited.woken,
      ...asked.map(({ enrollmentId }) => enrollmentId),
    ]);
    const { version, changes } = edited;
    await audit('updateCampaign', campaignId, { fields: Object.keys(input), version, changes });
    return getCampaignView(tx, campaignId);
  });
}

type Approval = Pick<CampaignSettings, 'approval' | 'approvalFirst'>;

const isApprovalChanged = (before: Approval, after: Approval) =>
  before.approval !== after.approval || before.approvalFirst !== after.approvalFirst;

/** Follow-ups go out from the mailbox of the first mail, so it cannot be taken from under them. */
async function changeMailboxes(
  tx: Transaction,
  campaign: CampaignRow,
  mailboxIds: readonly string[],
): Promise<void> {
  await checkMailboxes(tx, mailboxIds);
  const inUse = await listMailboxesInUse(tx, campaign.id);
  if (inUse.some((id) => !mailboxIds.includes(id))) {
    throw new AppError('conflict', 'Contacts of this campaign still write from that mailbox.');
  }
  await replaceCampaignMailboxes(tx, campaign, mailboxIds);
}
