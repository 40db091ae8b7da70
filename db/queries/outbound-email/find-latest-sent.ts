import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

/**
 * The last mail of an enrollment that went out from its mailbox, as its follow-up refers to it. One that
 * a person says went out has no Message-ID that anybody knows, so the one before it stands in.
 */
export async function findLatestSent(
  tx: Transaction,
  from: { enrollmentId: string; mailboxId: string },
) {
  const [latest] = await tx
    .select({
      messageIdHeader: outboundEmails.messageIdHeader,
      references: outboundEmails.references,
    })
    .from(outboundEmails)
    .where(
      and(
        eq(outboundEmails.enrollmentId, from.enrollmentId),
        eq(outboundEmails.mailboxId, from.mailboxId),
        eq(outboundEmails.state, 'sent'),
        isNotNull(outboundEmails.messageIdHeader),
      ),
    )
    .orderBy(desc(outboundEmails.emailNumber))
    .limit(1);
  return latest ?? null;
}
