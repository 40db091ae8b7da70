import { count, eq, min, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments, mailboxes, workspaces } from '../../schema/index.ts';

/**
 * How many of a campaign's enrollments are alike in all that decides status and reason, and when the
 * first of them is looked at again.
 */
export function countProgress(tx: Transaction, campaignId: string) {
  const isPaused = sql<boolean>`${enrollments.pausedAt} is not null`;
  return tx
    .select({
      count: count(),
      state: enrollments.state,
      reasonCode: enrollments.reasonCode,
      recheckAt: min(enrollments.recheckAt),
      sentCount: enrollments.sentCount,
      isPaused,
      workspacePausedAt: workspaces.sendingPausedAt,
      mailbox: {
        // First, and never null: Drizzle takes a joined row whose first field is null for none.
        connection: mailboxes.connection,
        disconnectedAt: mailboxes.disconnectedAt,
        pausedAt: mailboxes.pausedAt,
        breakerTrippedAt: mailboxes.breakerTrippedAt,
      },
    })
    .from(enrollments)
    .innerJoin(workspaces, eq(workspaces.id, enrollments.workspaceId))
    .leftJoin(mailboxes, eq(mailboxes.id, enrollments.mailboxId))
    .where(eq(enrollments.campaignId, campaignId))
    .groupBy(
      enrollments.state,
      enrollments.reasonCode,
      enrollments.sentCount,
      isPaused,
      workspaces.sendingPausedAt,
      mailboxes.connection,
      mailboxes.disconnectedAt,
      mailboxes.pausedAt,
      mailboxes.breakerTrippedAt,
    );
}
