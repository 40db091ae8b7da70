import { eq } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';

export async function updateContact(
  tx: Transaction,
  contactId: string,
  changes: PgUpdateSetSource<typeof contacts>,
): Promise<void> {
  await tx.update(contacts).set(changes).where(eq(contacts.id, contactId));
}
