import { and, desc, eq, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { inboundMessages, outboundEmails } from '../../schema/index.ts';

type EmailPosition = { at: Date; id: string };
type Query = { contactId: string; after: EmailPosition | null; limit: number };

/** Mails to a contact, newest first: by the moment of sending, or of writing while unsent. */
export async function listOutboundEmails(tx: Transaction, { contactId, after, limit }: Query) {
  const at = sql<Date>`coalesce(${outboundEmails.sentAt}, ${outboundEmails.createdAt})`.mapWith(
    outboundEmails.createdAt,
  );
  return tx
    .select({ at, email: outboundEmails })
    .from(outboundEmails)
    .where(and(eq(outboundEmails.contactId, contactId), isBefore(at, outboundEmails.id, after)))
    .orderBy(desc(at), desc(outboundEmails.id))
    .limit(limit);
}

/** Mails from a contact, newest first. */
export async function listInboundMessages(tx: Transaction, { contactId, after, limit }: Query) {
  const at = inboundMessages.receivedAt;
  return tx
    .select({ at, message: inboundMessages })
    .from(inboundMessages)
    .where(and(eq(inboundMessages.contactId, contactId), isBefore(at, inboundMessages.id, after)))
    .orderBy(desc(at), desc(inboundMessages.id))
    .limit(limit);
}

function isBefore(at: SQLWrapper, id: SQLWrapper, after: EmailPosition | null): SQL | undefined {
  if (!after) return undefined;
  return sql`(${at}, ${id}) < (${after.at.toISOString()}::timestamptz, ${after.id})`;
}
