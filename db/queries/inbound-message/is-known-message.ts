import { and, count, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { inboundMessages, outboundEmails } from '../../schema/index.ts';

/** Whether every one of these provider messages has been read by the watcher. */
export async function areAllReceived(
  tx: Transaction,
  mailboxId: string,
  providerMessageIds: readonly string[],
): Promise<boolean> {
  const [known] = await tx
    .select({ count: count() })
    .from(inboundMessages)
    .where(
      and(
        eq(inboundMessages.mailboxId, mailboxId),
        inArray(inboundMessages.providerMessageId, [...providerMessageIds]),
      ),
    );
  return known?.count === providerMessageIds.length;
}

/** Whether a provider message was stored before, or is a mail of ours. */
export async function isKnownMessage(
  tx: Transaction,
  mailboxId: string,
  providerMessageId: string,
): Promise<boolean> {
  if (await areAllReceived(tx, mailboxId, [providerMessageId])) return true;
  const [outbound] = await tx
    .select({ id: outboundEmails.id })
    .from(outboundEmails)
    .where(
      and(
        eq(outboundEmails.mailboxId, mailboxId),
        eq(outboundEmails.providerMessageId, providerMessageId),
      ),
    )
    .limit(1);
  return outbound !== undefined;
}
