import { z } from 'zod';

/** `step` (1 = first) makes a repeated request harmless: a step that is already past stays skipped. */
export const SkipStepInput = z.strictObject({
  contactId: z.string(),
  step: z.coerce.number().int().min(1).optional(),
});
export type SkipStepInput = z.input<typeof SkipStepInput>;
