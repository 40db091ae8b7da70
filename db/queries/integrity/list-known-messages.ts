import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { inboundMessages } from '../../schema/index.ts';

/** Which of these messages of a mailbox were received and stored. */
export async function listKnownMessages(
  tx: Transaction,
  mailboxId: string,
  messageIds: readonly string[],
): Promise<Set<string>> {
  const rows = await tx
    .select({ messageId: inboundMessages.providerMessageId })
    .from(inboundMessages)
    .where(
      and(
        eq(inboundMessages.mailboxId, mailboxId),
        inArray(inboundMessages.providerMessageId, [...messageIds]),
      ),
    );
  return new Set(rows.map(({ messageId }) => messageId));
}
