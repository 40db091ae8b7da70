import { and, eq, isNotNull } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments } from '../../schema/index.ts';

/** The mailboxes that contacts of a campaign still write from. */
export async function listMailboxesInUse(tx: Transaction, campaignId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ mailboxId: enrollments.mailboxId })
    .from(enrollments)
    .where(
      and(
        eq(enrollments.campaignId, campaignId),
        eq(enrollments.state, 'active'),
        isNotNull(enrollments.mailboxId),
      ),
    );
  return rows.flatMap(({ mailboxId }) => mailboxId ?? []);
}
