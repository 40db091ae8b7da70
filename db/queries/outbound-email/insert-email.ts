import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

/** Writes an intended mail into the ledger, over its draft if there is one. @returns its id */
export async function insertEmail(
  tx: Transaction,
  email: typeof outboundEmails.$inferInsert,
): Promise<string> {
  const [row] = await tx
    .insert(outboundEmails)
    .values(email)
    .onConflictDoUpdate({
      target: [outboundEmails.enrollmentId, outboundEmails.stepId],
      set: email,
      setWhere: eq(outboundEmails.state, 'draft'),
    })
    .returning({ id: outboundEmails.id });
  if (!row) throw new Error(`step ${email.stepId} of ${email.enrollmentId} was not written`);
  return row.id;
}
