import { inWorkspace } from '#db/in-workspace.ts';
import { countVariantReplies } from '#db/queries/campaign/count-variant-replies.ts';
import { listStepsOf, type StepRow } from '#db/queries/campaign/list-steps.ts';
import { CampaignRefInput } from '#domain/campaign/campaign-ref-input.ts';
import type {
  CampaignVariantsView,
  ComparedStepView,
} from '#domain/campaign/campaign-variants-view.ts';
import { compareVariants } from '#domain/campaign/compare-variants.ts';
import { wilsonInterval } from '#domain/campaign/wilson-interval.ts';
import { stepTexts } from '#domain/sequence/step-texts.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getCampaignRow } from './get-campaign-row.ts';

/**
 * How the texts of a campaign's emails compare: mails sent, people's answers to them, how many of those
 * are positive, and whether the difference is more than chance. Answers that nobody has judged are counted
 * apart. Mails from before a step had a second text are left out.
 * @throws AppError forbidden; not_found
 */
export async function getCampaignVariants(call: {
  ctx: VerbContext;
  input: CampaignRefInput;
}): Promise<CampaignVariantsView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { campaignId } = parseInput(CampaignRefInput, call.input);
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    await getCampaignRow(tx, campaignId);
    const steps = (await listStepsOf(tx, campaignId)).filter(({ variants }) => variants);
    const counts = steps.length > 0 ? await countVariantReplies(tx, campaignId) : [];
    return { items: steps.map((step) => compareStep(step, counts)) };
  });
}

const none = { sent: 0, replied: 0, positive: 0, questions: 0, unjudged: 0 };

function compareStep(
  step: StepRow,
  counts: Awaited<ReturnType<typeof countVariantReplies>>,
): ComparedStepView {
  const variants = stepTexts(step).map(({ key, weight }) => {
    const found = counts.find(({ stepId, variant }) => stepId === step.id && variant === key);
    const { sent, replied, positive, questions, unjudged } = found ?? none;
    const rate = sent === 0 ? null : positive / sent;
    const interval = wilsonInterval(positive, sent);
    return { key, weight, sent, replied, positive, questions, unjudged, rate, interval };
  });
  return { stepId: step.id, position: step.position, variants, verdict: compareVariants(variants) };
}
