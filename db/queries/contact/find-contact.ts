import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';

export type ContactRow = typeof contacts.$inferSelect;

export async function findContact(tx: Transaction, contactId: string): Promise<ContactRow | null> {
  const [row] = await tx.select().from(contacts).where(eq(contacts.id, contactId));
  return row ?? null;
}
