import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { campaigns, contacts, enrollments, mailboxes } from '../../schema/index.ts';
import { inTrash } from '../contact/in-trash.ts';

/** One enrollment with its contact, be it in the trash, campaign and mailbox; null once it is erased. */
export async function loadEnrollment(tx: Transaction, enrollmentId: string) {
  const find = () => findRow(tx, enrollmentId);
  return (await find()) ?? inTrash(tx, find);
}

async function findRow(tx: Transaction, enrollmentId: string) {
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
