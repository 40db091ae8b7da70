import { and, desc, eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

/** The last mail of an enrollment that went out, as its follow-up refers to it. */
export async function findLatestSent(tx: Transaction, enrollmentId: string) {
  const [latest] = await tx
    .select({
      messageIdHeader: outboundEmails.messageIdHeader,
      references: outboundEmails.references,
    })
    .from(outboundEmails)
    .where(and(eq(outboundEmails.enrollmentId, enrollmentId), eq(outboundEmails.state, 'sent')))
    .orderBy(desc(outboundEmails.emailNumber))
    .limit(1);
  return latest ?? null;
}
