import { and, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { inboundMessages, outboundEmails } from '../../schema/index.ts';
import { isPositive } from '../reply/is-positive.ts';

/** Contacts who answered a mail of a campaign positively, and answers to it that nobody has judged. */
export async function countReplies(
  tx: Transaction,
  campaignId: string,
): Promise<{ positive: number; unjudged: number }> {
  const { contactId, meaning } = inboundMessages;
  const [counts] = await tx
    .select({
      positive: sql`count(distinct ${contactId}) filter (where ${isPositive})`.mapWith(Number),
      unjudged: sql`count(*) filter (where ${meaning} is null)`.mapWith(Number),
    })
    .from(inboundMessages)
    .innerJoin(outboundEmails, eq(outboundEmails.id, inboundMessages.outboundEmailId))
    .where(and(eq(outboundEmails.campaignId, campaignId), eq(inboundMessages.class, 'reply')));
  return counts ?? { positive: 0, unjudged: 0 };
}
