import { and, desc, eq, sql } from 'drizzle-orm';
import type { SoughtMeaning } from '#domain/reply/meaning/sought-meaning.ts';
import type { Transaction } from '../../client.ts';
import { contacts, inboundMessages, outboundEmails } from '../../schema/index.ts';
import { means } from './means.ts';

export type ReplyRow = Awaited<ReturnType<typeof listReplies>>[number];

/** A page of people's answers, newest first. */
export function listReplies(
  tx: Transaction,
  query: {
    campaignId?: string | undefined;
    meaning?: SoughtMeaning | undefined;
    after: { at: string; id: string } | null;
    limit: number;
  },
) {
  const { campaignId, meaning, after, limit } = query;
  const { id, receivedAt } = inboundMessages;
  return selectReplies(tx)
    .where(
      and(
        isReply,
        campaignId === undefined ? undefined : eq(outboundEmails.campaignId, campaignId),
        meaning === undefined ? undefined : means(meaning),
        after ? sql`(${receivedAt}, ${id}) < (${after.at}::timestamptz, ${after.id})` : undefined,
      ),
    )
    .orderBy(desc(receivedAt), desc(id))
    .limit(limit);
}

/** One of them, held until the transaction ends. */
export async function lockReply(tx: Transaction, replyId: string): Promise<ReplyRow | null> {
  const [row] = await selectReplies(tx)
    .where(and(isReply, eq(inboundMessages.id, replyId)))
    .for('update', { of: inboundMessages });
  return row ?? null;
}

const isReply = eq(inboundMessages.class, 'reply');

function selectReplies(tx: Transaction) {
  const { campaignId, emailNumber, variant } = outboundEmails;
  return tx
    .select({
      reply: inboundMessages,
      contact: { id: contacts.id, name: contacts.name },
      email: { campaignId, emailNumber, variant },
    })
    .from(inboundMessages)
    .innerJoin(contacts, eq(contacts.id, inboundMessages.contactId))
    .leftJoin(outboundEmails, eq(outboundEmails.id, inboundMessages.outboundEmailId))
    .$dynamic();
}
