import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { campaigns, enrollments } from '../../schema/index.ts';

/** Whether a running or paused campaign still has contacts who write from this mailbox. */
export async function isMailboxInUse(tx: Transaction, mailboxId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: enrollments.id })
    .from(enrollments)
    .innerJoin(campaigns, eq(campaigns.id, enrollments.campaignId))
    .where(
      and(
        eq(enrollments.mailboxId, mailboxId),
        eq(enrollments.state, 'active'),
        inArray(campaigns.state, ['running', 'paused']),
      ),
    )
    .limit(1);
  return row !== undefined;
}
