import { z } from 'zod';

const Check = z.enum(['ok', 'down']);

/** Whether the product works: `ok` when every part answers. */
export const HealthView = z.object({
  status: Check,
  version: z.string(),
  checks: z.object({ database: Check, temporal: Check, worker: Check }),
});
export type HealthView = z.infer<typeof HealthView>;
