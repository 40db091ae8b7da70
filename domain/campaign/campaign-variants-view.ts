import { z } from 'zod';

const count = z.int();
const share = z.number();

/** What can be said of the texts of a step; a p-value is corrected for the number of comparisons. */
export const VariantVerdict = z.discriminatedUnion('kind', [
  /** How many more mails these texts need. */
  z.object({
    kind: z.literal('too_few'),
    missing: z.array(z.object({ key: z.string(), mails: count })),
  }),
  z.object({ kind: z.literal('no_difference'), pValue: share }),
  /** This text leads; judging so many answers to the others might take the lead away. */
  z.object({ kind: z.literal('unjudged'), key: z.string(), replies: count }),
  z.object({ kind: z.literal('winner'), key: z.string(), pValue: share }),
]);
export type VariantVerdict = z.infer<typeof VariantVerdict>;

export const ComparedVariantView = z.object({
  /** A = the step's own text. */
  key: z.string(),
  weight: count,
  /** Since there is something to compare it with. */
  sent: count,
  /** Of those, how many a person answered, whatever they said. */
  replied: count,
  /** Of those, how many were answered with interest, a wish to talk or somebody else to talk to. */
  positive: count,
  /** How many were answered with a question and nothing positive. */
  questions: count,
  /** How many have an answer of which nobody knows what it means, and none that is positive. */
  unjudged: count,
  /** Positive per sent; null = none was sent. */
  rate: share.nullable(),
  /** Of the rate, with 95 % confidence. */
  interval: z.object({ from: share, to: share }).nullable(),
});
export type ComparedVariantView = z.infer<typeof ComparedVariantView>;

export const ComparedStepView = z.object({
  stepId: z.string(),
  /** 0 = first. */
  position: count,
  variants: z.array(ComparedVariantView),
  verdict: VariantVerdict,
});
export type ComparedStepView = z.infer<typeof ComparedStepView>;

/** How the texts of those steps compare that have more than one. */
export const CampaignVariantsView = z.object({ items: z.array(ComparedStepView) });
export type CampaignVariantsView = z.infer<typeof CampaignVariantsView>;
