import { and, count, eq, isNotNull, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { inboundMessages, outboundEmails } from '../../schema/index.ts';
import { isPositive } from '../reply/is-positive.ts';

/**
 * How many mails of each text of a campaign's steps went out, how many of those a person answered, and
 * what that meant. A mail counts once, whatever it was answered: as positive if one answer is, else as not
 * judged if one is not, else as a question if one is.
 */
export function countVariantReplies(tx: Transaction, campaignId: string) {
  const { meaning, outboundEmailId } = inboundMessages;
  const mails = tx
    .select({
      stepId: outboundEmails.stepId,
      variant: outboundEmails.variant,
      isReplied: sql<boolean>`count(${outboundEmailId}) > 0`.as('is_replied'),
      isPositive: sql<boolean>`coalesce(bool_or(${isPositive}), false)`.as('is_positive'),
      isOpen: sql<boolean>`count(${outboundEmailId}) > count(${meaning})`.as('is_open'),
      isQuestion: sql<boolean>`coalesce(bool_or(${meaning} = 'question'), false)`.as('is_question'),
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
    .groupBy(outboundEmails.id)
    .as('mails');
  const those = (condition: ReturnType<typeof sql>) =>
    sql<number>`count(*) filter (where ${condition})`.mapWith(Number);
  return tx
    .select({
      stepId: mails.stepId,
      variant: mails.variant,
      sent: count(),
      replied: those(sql`${mails.isReplied}`),
      positive: those(sql`${mails.isPositive}`),
      unjudged: those(sql`not ${mails.isPositive} and ${mails.isOpen}`),
      questions: those(
        sql`not ${mails.isPositive} and not ${mails.isOpen} and ${mails.isQuestion}`,
      ),
    })
    .from(mails)
    .groupBy(mails.stepId, mails.variant);
}
