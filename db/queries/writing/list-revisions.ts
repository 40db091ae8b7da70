import { asc, eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { emailRevisions } from '../../schema/index.ts';

/** Every text a mail has had, oldest first. */
export function listRevisions(tx: Transaction, emailId: string) {
  return tx
    .select()
    .from(emailRevisions)
    .where(eq(emailRevisions.emailId, emailId))
    .orderBy(asc(emailRevisions.createdAt), asc(emailRevisions.id));
}
