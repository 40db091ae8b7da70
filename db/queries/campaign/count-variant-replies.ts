import { and, countDistinct, eq, isNotNull } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { inboundMessages, outboundEmails } from '../../schema/index.ts';

/** How many mails of each text of a campaign's steps went out, and how many of those a person answered. */
export function countVariantReplies(tx: Transaction, campaignId: string) {
  return tx
    .select({
      stepId: outboundEmails.stepId,
      variant: outboundEmails.variant,
      sent: countDistinct(outboundEmails.id),
      replied: countDistinct(inboundMessages.outboundEmailId),
    })
    .from(outboundEmails)
    .leftJoin(
      inboundMessages,
      and(
        // Known to an index, and true of every answer to this mail.
        eq(inboundMessages.contactId, outboundEmails.contactId),
        eq(inboundMessages.outboundEmailId, outboundEmails.id),
        eq(inboundMessages.class, 'reply'),
      ),
    )
    .where(
      and(
        eq(outboundEmails.campaignId, campaignId),
        isNotNull(outboundEmails.variant),
        eq(outboundEmails.state, 'sent'),
      ),
    )
    .groupBy(outboundEmails.stepId, outboundEmails.variant);
}
