import { z } from 'zod';
import { StepsInput } from './steps-input.ts';

/** The sequence that would take the place of the present one. */
export const PreviewSequenceEditInput = z.strictObject({
  campaignId: z.string(),
  steps: StepsInput,
});
export type PreviewSequenceEditInput = z.input<typeof PreviewSequenceEditInput>;
