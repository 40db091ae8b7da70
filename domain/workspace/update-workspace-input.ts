import { z } from 'zod';

const dailyCount = z
  .int('Give a whole number.')
  .min(1, 'At least 1 a day; to stop everything, pause it.')
  .max(1_000_000, 'At most 1000000 a day.');

/** Fields left out stay as they are; null takes a limit away. */
export const UpdateWorkspaceInput = z.strictObject({
  name: z.string().trim().min(1, 'Give a name.').max(100).optional(),
  dailyQuota: dailyCount.nullable().optional(),
  domainDailyLimit: dailyCount.nullable().optional(),
  writingBudgetMicroDollars: z
    .int('Give a whole number of millionths of a US dollar.')
    .min(0, 'A budget cannot be negative.')
    .max(1_000_000_000_000, 'At most a million dollars.')
    .nullable()
    .optional(),
});
export type UpdateWorkspaceInput = z.input<typeof UpdateWorkspaceInput>;
