import { z } from 'zod';
import { IsoDuration } from '../sending/iso-duration.ts';

/** One step as a person writes it. */
export const StepInput = z.strictObject({
  kind: z.literal('email'),
  /** ISO 8601: of the first step from admission, of others from the previous actual send. */
  delay: IsoDuration,
  /** Left out on a follow-up = the thread's. */
  subject: z.string().trim().max(500).nullish(),
  body: z.string().trim().min(1, 'Write the mail.').max(50_000),
  brief: z.string().max(5_000).nullish(),
  writer: z.literal('template').default('template'),
});
export type StepInput = z.output<typeof StepInput>;

/** The sequence of a campaign, in order. */
export const StepsInput = z
  .array(StepInput)
  .min(1, 'Write at least one email.')
  .max(20, 'A sequence has at most 20 steps.')
  .refine((steps) => Boolean(steps[0]?.subject), {
    error: 'The first email needs a subject.',
    path: [0, 'subject'],
  });
