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
import { getCampaignView } from './get-campaign-row.ts';

/** Makes a draft. @throws AppError forbidden; invalid_input; not_found for a mailbox */
export async function createCampaign(call: {
  ctx: VerbContext;
  input: CreateCampaignInput;
}): Promise<CampaignView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { name, settings, mailboxIds, steps } = parseInput(CreateCampaignInput, call.input);
  const { workspaceId } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    await checkMailboxes(tx, mailboxIds);
    const id = await insertCampaign(tx, { workspaceId, name, settings });
    await replaceCampaignMailboxes(tx, { id, workspaceId }, mailboxIds);
    await replaceSteps(tx, { id, workspaceId }, steps);
    await announce('campaign.changed', id);
    await audit('createCampaign', id, { name });
    return getCampaignView(tx, id);
  });
}
