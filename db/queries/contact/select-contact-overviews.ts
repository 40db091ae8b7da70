import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { campaigns, contacts, enrollments, mailboxes } from '../../schema/index.ts';

/** Contacts with what explains their present reason: latest enrollment, its campaign and mailbox. */
export function selectContactOverviews(tx: Transaction) {
  return tx
    .select({
      contact: contacts,
      enrollment: enrollments,
      campaign: { state: campaigns.state, pausedAt: campaigns.pausedAt },
      mailbox: {
        connection: mailboxes.connection,
        pausedAt: mailboxes.pausedAt,
      },
    })
    .from(contacts)
    .leftJoin(enrollments, eq(enrollments.id, contacts.currentEnrollmentId))
    .leftJoin(campaigns, eq(campaigns.id, enrollments.campaignId))
    .leftJoin(mailboxes, eq(mailboxes.id, enrollments.mailboxId))
    .$dynamic();
}

export type ContactOverview = Awaited<ReturnType<typeof selectContactOverviews>>[number];
