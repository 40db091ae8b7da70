import type { Transaction } from '#db/client.ts';
import { findApproval } from '#db/queries/approval/find-approval.ts';
import type { ApprovalRow } from '#db/queries/approval/select-approvals.ts';
import { findEmail } from '#db/queries/outbound-email/find-email.ts';
import { lockContact } from '../contact/lock-contact.ts';
import { notFound } from '../not-found.ts';

/**
 * A mail that waits for a person, under its contact's lock, so that a reply that comes now waits for the
 * decision or comes before it.
 * @returns null when nobody waits for the decision any more
 * @throws AppError not_found
 */
export async function lockApproval(tx: Transaction, emailId: string): Promise<ApprovalRow | null> {
  const email = await findEmail(tx, emailId);
  if (!email) throw notFound('email');
  await lockContact(tx, email.contactId);
  return findApproval(tx, emailId);
}
