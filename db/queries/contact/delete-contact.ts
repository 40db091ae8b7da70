import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';

/** With its enrollments, mails and timeline. */
export async function deleteContact(tx: Transaction, contactId: string): Promise<void> {
  await tx.delete(contacts).where(eq(contacts.id, contactId));
}
