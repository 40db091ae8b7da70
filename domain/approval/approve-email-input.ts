import { z } from 'zod';
import { oneLine } from '../sequence/template-input.ts';
import { AskedUntil } from './asked-until.ts';

/** Fields left out stay as they are; what is given goes out as it is, letter by letter. */
export const ApproveEmailInput = z.strictObject({
  emailId: z.string(),
  askedUntil: AskedUntil.optional(),
  subject: z
    .string()
    .trim()
    .min(1, 'Write a subject.')
    .max(300, 'At most 300 characters.')
    .regex(oneLine, 'A subject is one line.')
    .optional(),
  bodyText: z
    .string()
    .max(50_000, 'At most 50000 characters.')
    .regex(/\S/, 'Write what this email says.')
    .optional(),
  /** For a mail that says more than its text: made harmless, its text made of it, whatever `bodyText` is. */
  bodyHtml: z.string().max(200_000, 'At most 200000 characters.').optional(),
});
export type ApproveEmailInput = z.input<typeof ApproveEmailInput>;
