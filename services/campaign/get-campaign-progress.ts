import { inWorkspace } from '#db/in-workspace.ts';
import type { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';
import { CampaignRefInput } from '#domain/campaign/campaign-ref-input.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getCampaignRow } from './get-campaign-row.ts';
import { readProgress } from './read-progress.ts';

/** Counts of a campaign's contacts by status and by reason. @throws AppError forbidden; not_found */
export async function getCampaignProgress(call: {
  ctx: VerbContext;
  input: CampaignRefInput;
}): Promise<CampaignProgressView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { campaignId } = parseInput(CampaignRefInput, call.input);
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) =>
    readProgress(tx, await getCampaignRow(tx, campaignId), ctx.clock()),
  );
}
