import { z } from 'zod';

export const ReplacedMailboxView = z.object({
  moved: z.number().int(),
  /** How many of those moved had a thread; their next mail begins a new one. */
  newThreads: z.number().int(),
  /** Who stays for now: the mail is with the provider, or nobody can tell where it is. */
  left: z.array(z.object({ contactId: z.string(), code: z.enum(['sending', 'send_uncertain']) })),
});
export type ReplacedMailboxView = z.infer<typeof ReplacedMailboxView>;
