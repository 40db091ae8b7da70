import { eq } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { contacts, mailboxes } from '../schema/index.ts';

/**
 * Takes the locks under which a contact's sending state may change, always in this order: the mailbox
 * (shared; the dispatcher holds it alone), then the contact. The contact's lock decides every race
 * between a send and a reply, an unsubscribe or a pause.
 * @param scope.mailboxId null before admission assigned one
 */
export async function lockSending(
  tx: Transaction,
  scope: { mailboxId: string | null; contactId: string },
): Promise<void> {
  if (scope.mailboxId !== null) {
    await tx
      .select({ id: mailboxes.id })
      .from(mailboxes)
      .where(eq(mailboxes.id, scope.mailboxId))
      .for('share');
  }
  await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(eq(contacts.id, scope.contactId))
    .for('update');
}
