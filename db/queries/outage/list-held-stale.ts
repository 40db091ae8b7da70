import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments } from '../../schema/index.ts';

/** Contacts of a campaign whose mail an outage made stale and a person has yet to decide about. */
export async function listHeldStale(tx: Transaction, campaignId: string): Promise<string[]> {
  const rows = await tx
    .select({ contactId: enrollments.contactId })
    .from(enrollments)
    .where(
      and(
        eq(enrollments.campaignId, campaignId),
        eq(enrollments.state, 'active'),
        isNotNull(enrollments.staleSince),
      ),
    )
    .orderBy(asc(enrollments.id));
  return rows.map(({ contactId }) => contactId);
}
