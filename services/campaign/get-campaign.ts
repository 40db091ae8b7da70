import { inWorkspace } from '#db/in-workspace.ts';
import { CampaignRefInput } from '#domain/campaign/campaign-ref-input.ts';
import type { CampaignView } from '#domain/campaign/campaign-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getCampaignView } from './get-campaign-row.ts';

/** One campaign with its sequence. @throws AppError forbidden; not_found */
export async function getCampaign(call: {
  ctx: VerbContext;
  input: CampaignRefInput;
}): Promise<CampaignView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { campaignId } = parseInput(CampaignRefInput, call.input);
  return inWorkspace(ctx.db, ctx.access.workspaceId, (tx) => getCampaignView(tx, campaignId));
}
