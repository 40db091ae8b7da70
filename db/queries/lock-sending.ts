import { eq, sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { contacts, mailboxes } from '../schema/index.ts';
import { passCampaignGate } from './campaign/campaign-gate.ts';

/**
 * Takes the locks under which a contact's sending state may change, always in this order: the mailbox
 * (shared; the dispatcher holds it alone), the contact, the campaign's gate (whoever pauses it or edits
 * its sequence waits for this transaction, and every later one sees what they did). The contact's lock
 * decides every race between a send and a reply, an unsubscribe or a pause.
 * @param scope.mailboxId null before admission assigned one
 * @param scope.campaignId null for a contact that is in none
 */
export async function lockSending(
  tx: Transaction,
  scope: { mailboxId: string | null; contactId: string; campaignId: string | null },
): Promise<void> {
  const { mailboxId, contactId, campaignId } = scope;
  if (mailboxId !== null) await lockMailboxShared(tx, mailboxId);
  const [contact] = await tx
    .select({
      mailboxId: sql<string | null>`(
        select enrollment.mailbox_id from enrollments enrollment
        where enrollment.contact_id = contacts.id and enrollment.state in ('enrolled', 'active'))`,
    })
    .from(contacts)
    .where(eq(contacts.id, contactId))
    // Not so strong that it would hold up rows that refer to the contact.
    .for('no key update');
  // Moved to another mailbox while this waited for the old one.
  const presentId = contact?.mailboxId ?? mailboxId;
  if (presentId !== null && presentId !== mailboxId) await lockMailboxShared(tx, presentId);
  if (campaignId !== null) await passCampaignGate(tx, campaignId);
}

async function lockMailboxShared(tx: Transaction, mailboxId: string): Promise<void> {
  await tx
    .select({ id: mailboxes.id })
    .from(mailboxes)
    .where(eq(mailboxes.id, mailboxId))
    .for('share');
}
