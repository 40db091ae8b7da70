import { insertCampaign } from '#db/queries/campaign/insert-campaign.ts';
import { replaceCampaignMailboxes } from '#db/queries/campaign/replace-campaign-mailboxes.ts';
import { replaceSteps } from '#db/queries/campaign/replace-steps.ts';
import type { CampaignView } from '#domain/campaign/campaign-view.ts';
import { CreateCampaignInput } from '#domain/campaign/create-campaign-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { checkMailboxes } from './check-mailboxes.ts';
import { checkStepFiles } from './check-step-files.ts';
import { getProfileRow } from '../profile/get-profile-row.ts';
import { getCampaignView } from './get-campaign-row.ts';

/** Makes a draft. @throws AppError forbidden; invalid_input; not_found for a mailbox or a profile */
export async function createCampaign(call: {
  ctx: VerbContext;
  input: CreateCampaignInput;
}): Promise<CampaignView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const input = parseInput(CreateCampaignInput, call.input);
  const { name, settings, profileId, mailboxIds, steps } = input;
  const { workspaceId } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    await checkMailboxes(tx, mailboxIds);
    await checkStepFiles(tx, steps);
    if (profileId !== null) await getProfileRow(tx, profileId);
    const id = await insertCampaign(tx, { workspaceId, name, profileId, settings });
    await replaceCampaignMailboxes(tx, { id, workspaceId }, mailboxIds);
    await replaceSteps(tx, { id, workspaceId }, steps);
    await announce('campaign.changed', id);
    await audit('createCampaign', id, { name });
    return getCampaignView(tx, id);
  });
}
