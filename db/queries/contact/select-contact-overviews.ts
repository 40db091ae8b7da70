import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { campaigns, contacts, enrollments, mailboxes, workspaces } from '../../schema/index.ts';

/** Contacts with what explains their present reason: latest enrollment, its campaign, mailbox, workspace. */
export function selectContactOverviews(tx: Transaction) {
  return tx
    .select({
      contact: contacts,
      enrollment: enrollments,
      campaign: { state: campaigns.state, pausedAt: campaigns.pausedAt },
      workspacePausedAt: workspaces.sendingPausedAt,
      mailbox: {
        connection: mailboxes.connection,
        pausedAt: mailboxes.pausedAt,
        breakerTrippedAt: mailboxes.breakerTrippedAt,
      },
    })
    .from(contacts)
    .innerJoin(workspaces, eq(workspaces.id, contacts.workspaceId))
    .leftJoin(enrollments, eq(enrollments.id, contacts.currentEnrollmentId))
    .leftJoin(campaigns, eq(campaigns.id, enrollments.campaignId))
    .leftJoin(mailboxes, eq(mailboxes.id, enrollments.mailboxId))
    .$dynamic();
}

export type ContactOverview = Awaited<ReturnType<typeof selectContactOverviews>>[number];
