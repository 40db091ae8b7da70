import { z } from 'zod';

/** What asking the provider showed; nothing is mailed. */
export const MailboxTestView = z.object({
  ok: z.boolean(),
  /** What is wrong and how to mend it, or that all is well. */
  message: z.string(),
});
export type MailboxTestView = z.infer<typeof MailboxTestView>;
