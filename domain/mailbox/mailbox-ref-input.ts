import { z } from 'zod';

export const MailboxRefInput = z.strictObject({ mailboxId: z.string() });
export type MailboxRefInput = z.input<typeof MailboxRefInput>;
