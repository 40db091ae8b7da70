import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

/** For a caller that holds the row. */
export async function updateEmail(
  tx: Transaction,
  emailId: string,
  changes: Partial<typeof outboundEmails.$inferInsert>,
): Promise<void> {
  await tx.update(outboundEmails).set(changes).where(eq(outboundEmails.id, emailId));
}
