import { and, desc, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

export type RelatedEmail = {
  emailId: string;
  contactId: string;
  enrollmentId: string;
  campaignId: string;
  messageIdHeader: string | null;
  threadId: string | null;
};

/**
 * Mails of this mailbox that a received one may belong to, latest first.
 * @param traces.messageIds Message-IDs it refers to, with angle brackets
 * @param traces.sendIds our own header's values out of a returned mail
 */
export function findRelatedEmails(
  tx: Transaction,
  mailboxId: string,
  traces: { messageIds: readonly string[]; sendIds: readonly string[]; threadId: string },
): Promise<RelatedEmail[]> {
  return tx
    .select({
      emailId: outboundEmails.id,
      contactId: outboundEmails.contactId,
      enrollmentId: outboundEmails.enrollmentId,
      campaignId: outboundEmails.campaignId,
      messageIdHeader: outboundEmails.messageIdHeader,
      threadId: outboundEmails.providerThreadId,
    })
    .from(outboundEmails)
    .where(
      and(
        eq(outboundEmails.mailboxId, mailboxId),
        or(
          inArray(outboundEmails.messageIdHeader, [...traces.messageIds]),
          inArray(outboundEmails.id, [...traces.sendIds]),
          eq(outboundEmails.providerThreadId, traces.threadId),
        ),
        isNotNull(outboundEmails.providerThreadId),
      ),
    )
    .orderBy(desc(outboundEmails.emailNumber), desc(outboundEmails.id))
    .limit(50);
}
