import { and, eq, gt } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

export type SentEntry = { emailId: string; messageId: string; sentAt: Date };

/** What the ledger says went out from a mailbox since `since`. */
export async function listSentMessages(
  tx: Transaction,
  { mailboxId, since }: { mailboxId: string; since: Date },
): Promise<SentEntry[]> {
  const rows = await tx
    .select({
      emailId: outboundEmails.id,
      messageId: outboundEmails.providerMessageId,
      sentAt: outboundEmails.sentAt,
    })
    .from(outboundEmails)
    .where(
      and(
        eq(outboundEmails.mailboxId, mailboxId),
        eq(outboundEmails.state, 'sent'),
        gt(outboundEmails.sentAt, since),
      ),
    );
  return rows.flatMap(({ emailId, messageId, sentAt }) =>
    messageId && sentAt ? [{ emailId, messageId, sentAt }] : [],
  );
}
