import { and, desc, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { KnownEmail, MatchKeys } from '#domain/reply/match-incoming.ts';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

export type RelatedEmail = KnownEmail & {
  contactId: string;
  enrollmentId: string;
  campaignId: string;
};

/** Mails of this mailbox that a received one may belong to: by the ids it names or its thread. */
export function findRelatedEmails(
  tx: Transaction,
  mailboxId: string,
  keys: MatchKeys,
  providerThreadId: string,
): Promise<RelatedEmail[]> {
  return tx
    .select({
      emailId: outboundEmails.id,
      contactId: outboundEmails.contactId,
      enrollmentId: outboundEmails.enrollmentId,
      campaignId: outboundEmails.campaignId,
      messageIdHeader: outboundEmails.messageIdHeader,
      providerThreadId: outboundEmails.providerThreadId,
      sentAt: outboundEmails.sentAt,
    })
    .from(outboundEmails)
    .where(
      and(
        eq(outboundEmails.mailboxId, mailboxId),
        or(
          inArray(outboundEmails.messageIdHeader, [...keys.messageIds, ...keys.returnedMessageIds]),
          inArray(outboundEmails.id, [...keys.returnedSendIds]),
          eq(outboundEmails.providerThreadId, providerThreadId),
        ),
        isNotNull(outboundEmails.providerThreadId),
      ),
    )
    .orderBy(desc(outboundEmails.emailNumber), desc(outboundEmails.id))
    .limit(50);
}
