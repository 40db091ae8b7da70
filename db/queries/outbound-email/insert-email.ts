import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

/** Of a mail that went out and came back for now: it is still the mail it was. */
const wasSent = sql`${outboundEmails.sentAt} is not null`;

/**
 * Writes an intended mail into the ledger, over its draft if there is one; at the provider it gets a draft of
 * its own. @returns its id
 */
export async function insertEmail(
  tx: Transaction,
  email: typeof outboundEmails.$inferInsert,
): Promise<string> {
  const [row] = await tx
    .insert(outboundEmails)
    .values(email)
    .onConflictDoUpdate({
      target: [outboundEmails.enrollmentId, outboundEmails.stepId],
      set: {
        ...email,
        emailNumber: sql`case when ${wasSent} then ${outboundEmails.emailNumber} else excluded.email_number end`,
        kind: sql`case when ${wasSent} then ${outboundEmails.kind} else excluded.kind end`,
        providerDraftId: null,
      },
      setWhere: eq(outboundEmails.state, 'draft'),
    })
    .returning({ id: outboundEmails.id });
  if (!row) throw new Error(`step ${email.stepId} of ${email.enrollmentId} was not written`);
  return row.id;
}
