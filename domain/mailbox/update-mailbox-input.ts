import { z } from 'zod';
import { MailboxSendingSettings } from '../sending/mailbox-sending-settings.ts';

/** Fields left out stay as they are. */
export const UpdateMailboxInput = MailboxSendingSettings.partial().extend({
  mailboxId: z.string(),
  displayName: z.string().trim().min(1).max(200).optional(),
});
export type UpdateMailboxInput = z.input<typeof UpdateMailboxInput>;
