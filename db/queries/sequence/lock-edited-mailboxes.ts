import { and, asc, eq, exists, or, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { campaignMailboxes, enrollments, mailboxes } from '../../schema/index.ts';

/**
 * Keeps the dispatchers out of a campaign's mailboxes while its mails are taken back. Comes before the
 * lock on the campaign, in the order of `lockSending`.
 */
export async function lockEditedMailboxes(tx: Transaction, campaignId: string): Promise<void> {
  const one = { one: sql`1` };
  const listed = tx
    .select(one)
    .from(campaignMailboxes)
    .where(
      and(
        eq(campaignMailboxes.mailboxId, mailboxes.id),
        eq(campaignMailboxes.campaignId, campaignId),
      ),
    );
  const inUse = tx
    .select(one)
    .from(enrollments)
    .where(
      and(
        eq(enrollments.mailboxId, mailboxes.id),
        eq(enrollments.campaignId, campaignId),
        eq(enrollments.state, 'active'),
      ),
    );
  await tx
    .select({ id: mailboxes.id })
    .from(mailboxes)
    .where(or(exists(listed), exists(inUse)))
    .orderBy(asc(mailboxes.id))
    .for('share');
}
