import { z } from 'zod';
import { AskedUntil } from './asked-until.ts';

const Matching = z.strictObject({
  campaignId: z.string().optional(),
  askedUntil: AskedUntil,
});

/** These mails, or all that match: of those the 50 that wait longest, to be called again until none remains. */
export const ApproveEmailsInput = z
  .strictObject({
    emailIds: z.array(z.string()).min(1).max(200, 'At most 200 at once.').optional(),
    askedUntil: AskedUntil.optional(),
    filter: Matching.optional(),
  })
  .refine((input) => (input.emailIds === undefined) !== (input.filter === undefined), {
    error: 'Give either emailIds or filter.',
    path: ['emailIds'],
  });
export type ApproveEmailsInput = z.input<typeof ApproveEmailsInput>;
