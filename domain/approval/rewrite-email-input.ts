import { z } from 'zod';
import { blankIsNull } from '../sequence/blank-is-null.ts';

export const RewriteEmailInput = z.strictObject({
  emailId: z.string(),
  /** What to do otherwise, in a person's words. */
  instruction: z.string().max(1_000, 'At most 1000 characters.').nullish().transform(blankIsNull),
});
export type RewriteEmailInput = z.input<typeof RewriteEmailInput>;
