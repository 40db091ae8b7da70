import { z } from 'zod';

const Cost = {
  /** 0 = it only made vectors, by which what is known of a contact is ranked. */
  answers: z.number().int(),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  /** Millionths of a US dollar. */
  microDollars: z.number().int(),
};

/** What the models have cost, by calendar months in UTC. */
export const WritingUsageView = z.object({
  /** null = no language model is set up. */
  model: z.string().nullable(),
  /** First day of the present month. */
  month: z.iso.date(),
  /** Millionths of a US dollar a month; null = no limit. */
  budgetMicroDollars: z.number().int().nullable(),
  /** The steps' own texts go out until the next month. */
  isBudgetSpent: z.boolean(),
  /** Newest first, at most twelve. */
  months: z.array(
    z.object({
      month: z.iso.date(),
      ...Cost,
      models: z.array(z.object({ model: z.string(), ...Cost })),
    }),
  ),
});
export type WritingUsageView = z.infer<typeof WritingUsageView>;
