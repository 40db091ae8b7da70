import { bounceMeaning } from '#domain/reply/bounce-meaning.ts';
import type { Transaction } from '../../client.ts';
import type { enrollments } from '../../schema/index.ts';
import { markBounced } from '../contact/mark-bounced.ts';
import type { LockedMailbox } from '../dispatch/lock-mailbox.ts';
import { endForGood } from '../enrollment/end-for-good.ts';
import { tripBreaker } from '../mailbox/trip-breaker.ts';
import { suppressRecipient } from '../suppression/suppress-recipient.ts';

/**
 * A mail came back for good: its contact's sequence ends, and an address that does not exist is never
 * mailed again. The caller holds the mailbox alone and `lockSending`.
 * @param bounce.mailbox it was sent from; null when it is gone
 */
export async function applyHardBounce(
  tx: Transaction,
  enrollment: typeof enrollments.$inferSelect,
  bounce: { emailId: string; status: string | null; mailbox: LockedMailbox | null; now: Date },
): Promise<void> {
  const { emailId, status, mailbox, now } = bounce;
  const meaning = bounceMeaning(status);
  await endForGood(tx, enrollment, { ending: 'bounced', inputs: { status, meaning }, at: now });
  await markBounced(tx, enrollment.contactId);
  // A refusal is about our mail; the person may be written to another time.
  if (meaning === 'address_gone') await suppressRecipient(tx, emailId, 'bounced');
  if (mailbox) await tripBreaker(tx, mailbox, now);
}
