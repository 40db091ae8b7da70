import type { Transaction } from '../../client.ts';
import { contacts } from '../../schema/index.ts';
import type { ContactRow } from './find-contact.ts';

/** @returns null when the workspace already has this address */
export async function insertContact(
  tx: Transaction,
  contact: typeof contacts.$inferInsert,
): Promise<ContactRow | null> {
  const [row] = await tx
    .insert(contacts)
    .values(contact)
    .onConflictDoNothing({
      target: [contacts.workspaceId, contacts.emailNormalized, contacts.deletedAt],
    })
    .returning();
  return row ?? null;
}
