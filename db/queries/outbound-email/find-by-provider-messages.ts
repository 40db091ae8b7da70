import { inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

/** Which of these messages at the provider are mails of this workspace, and from which mailbox. */
export async function findByProviderMessages(
  tx: Transaction,
  messageIds: readonly string[],
): Promise<{ messageId: string | null; mailboxId: string }[]> {
  if (messageIds.length === 0) return [];
  return tx
    .select({ messageId: outboundEmails.providerMessageId, mailboxId: outboundEmails.mailboxId })
    .from(outboundEmails)
    .where(inArray(outboundEmails.providerMessageId, [...messageIds]));
}
