import { eq } from 'drizzle-orm';
import { isFreemailDomain } from '#domain/email-address/is-freemail-domain.ts';
import type { Transaction } from '../../client.ts';
import { campaigns, contacts } from '../../schema/index.ts';
import { lockSending } from '../lock-sending.ts';
import { endEnrollment } from './end-enrollment.ts';
import { listCompanyEnrollments } from './list-company-enrollments.ts';

/** A reply stops colleagues at the same company too, if the campaign says so; never at a freemail provider. */
export async function stopColleagues(
  tx: Transaction,
  replied: { enrollmentId: string; campaignId: string; contactId: string },
  now: Date,
): Promise<void> {
  const [campaign] = await tx
    .select({ settings: campaigns.settings })
    .from(campaigns)
    .where(eq(campaigns.id, replied.campaignId));
  if (!campaign?.settings.stopOnCompanyReply) return;
  const [contact] = await tx
    .select({ emailDomain: contacts.emailDomain })
    .from(contacts)
    .where(eq(contacts.id, replied.contactId));
  if (!contact || isFreemailDomain(contact.emailDomain)) return;
  const { emailDomain } = contact;
  const colleagues = await listCompanyEnrollments(tx, { ...replied, emailDomain });
  // All locks first: a slot given back holds counters for which a mailbox's dispatcher may wait.
  for (const colleague of colleagues) await lockSending(tx, colleague);
  for (const colleague of colleagues) {
    await endEnrollment(tx, colleague, { ending: 'company_replied', at: now });
  }
}
