import { desc, eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { emailWritings } from '../../schema/index.ts';

/** What the model said for a mail, newest first. */
export function listAnswers(tx: Transaction, emailId: string) {
  return tx
    .select()
    .from(emailWritings)
    .where(eq(emailWritings.emailId, emailId))
    .orderBy(desc(emailWritings.draftNumber), desc(emailWritings.attempt));
}
