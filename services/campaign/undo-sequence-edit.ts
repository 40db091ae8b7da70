import { listSequenceVersions } from '#db/queries/sequence/sequence-versions.ts';
import { lockEditedMailboxes } from '#db/queries/sequence/lock-edited-mailboxes.ts';
import { CampaignRefInput } from '#domain/campaign/campaign-ref-input.ts';
import type { CampaignView } from '#domain/campaign/campaign-view.ts';
import { StepsInput } from '#domain/sequence/steps-input.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { editSequence } from './edit-sequence.ts';
import { getCampaignView, getLockedCampaign } from './get-campaign-row.ts';
import { tellEdited } from './tell-edited.ts';

/**
 * Puts back the sequence that the latest edit replaced, as an edit of its own: removed steps come back
 * with their ids, and nobody gets again a mail or a task they have had; a wait or a branch that comes
 * back is for everybody who has not passed what follows it. Undone twice, it is as before.
 * @throws AppError forbidden; not_found; conflict when nothing was edited or the campaign is archived
 */
export async function undoSequenceEdit(call: {
  ctx: VerbContext;
  input: CampaignRefInput;
}): Promise<CampaignView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { campaignId } = parseInput(CampaignRefInput, call.input);
  return changeWorkspace(ctx, async (change) => {
    const { tx, audit } = change;
    await lockEditedMailboxes(tx, campaignId);
    const campaign = await getLockedCampaign(tx, campaignId);
    if (campaign.state === 'archived') throw new AppError('conflict', 'The campaign is archived.');
    const [former] = await listSequenceVersions(tx, { campaignId, before: null, limit: 1 });
    if (!former) throw new AppError('conflict', 'There is nothing to undo.');
    const by = { actor: ctx.access.actor, at: ctx.clock(), mayBringBack: true };
    const edited = await editSequence(tx, campaign, StepsInput.parse(former.steps), by);
    await tellEdited(change, campaign, edited.woken);
    const { version, changes } = edited;
    await audit('undoSequenceEdit', campaignId, { restored: former.version, version, changes });
    return getCampaignView(tx, campaignId);
  });
}
