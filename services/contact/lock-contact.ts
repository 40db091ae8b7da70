import type { Transaction } from '#db/client.ts';
import { findContact, type ContactRow } from '#db/queries/contact/find-contact.ts';
import {
  findOpenEnrollment,
  type OpenEnrollment,
} from '#db/queries/enrollment/find-open-enrollment.ts';
import { lockSending } from '#db/queries/lock-sending.ts';
import { notFound } from '../not-found.ts';

export type LockedContact = { contact: ContactRow; enrollment: OpenEnrollment | null };

/**
 * The contact under the lock that a send takes before it mails, so that what follows holds from this
 * commit on. @throws AppError not_found
 */
export async function lockContact(tx: Transaction, contactId: string): Promise<LockedContact> {
  const before = await findOpenEnrollment(tx, contactId);
  const { mailboxId = null, campaignId = null } = before ?? {};
  await lockSending(tx, { mailboxId, contactId, campaignId });
  const contact = await findContact(tx, contactId);
  if (!contact) throw notFound('contact');
  return { contact, enrollment: await findOpenEnrollment(tx, contactId) };
}
