import { z } from 'zod';

export const SentTestView = z.object({
  /** The mailbox's own address. */
  to: z.string(),
  subject: z.string(),
});
export type SentTestView = z.infer<typeof SentTestView>;
