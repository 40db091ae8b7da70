import { inWorkspace } from '#db/in-workspace.ts';
import { countStandings } from '#db/queries/sequence/count-standings.ts';
import { PreviewSequenceEditInput } from '#domain/sequence/preview-sequence-edit-input.ts';
import { sequenceImpact } from '#domain/sequence/sequence-impact.ts';
import type { SequenceImpactView } from '#domain/sequence/sequence-impact-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { completeSteps } from './complete-steps.ts';
import { getCampaignRow } from './get-campaign-row.ts';
import { planEdit } from './plan-edit.ts';

/**
 * Whom an edit of the sequence would concern, step by step; changes nothing.
 * @throws AppError forbidden; invalid_input as the edit itself; not_found
 */
export async function previewSequenceEdit(call: {
  ctx: VerbContext;
  input: PreviewSequenceEditInput;
}): Promise<SequenceImpactView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { campaignId } = parseInput(PreviewSequenceEditInput, call.input);
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    await getCampaignRow(tx, campaignId);
    const steps = await completeSteps(tx, campaignId, call.input.steps);
    const edit = await planEdit(tx, campaignId, steps);
    return sequenceImpact(edit, await countStandings(tx, campaignId, edit));
  });
}
