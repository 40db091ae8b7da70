import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { campaigns, contacts, enrollments, mailboxes } from '../../schema/index.ts';

/** One enrollment with its contact, campaign and mailbox. */
export async function loadEnrollment(tx: Transaction, enrollmentId: string) {
  const [row] = await tx
    .select({
      enrollment: enrollments,
      contact: contacts,
      campaign: campaigns,
      mailbox: mailboxes,
    })
    .from(enrollments)
    .innerJoin(contacts, eq(contacts.id, enrollments.contactId))
    .innerJoin(campaigns, eq(campaigns.id, enrollments.campaignId))
    .leftJoin(mailboxes, eq(mailboxes.id, enrollments.mailboxId))
    .where(eq(enrollments.id, enrollmentId));
  return row ?? null;
}

export type EnrollmentRow = NonNullable<Awaited<ReturnType<typeof loadEnrollment>>>;
