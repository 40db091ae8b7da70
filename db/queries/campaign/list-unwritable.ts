import { and, eq, inArray } from 'drizzle-orm';
import { unwritableReasons } from '#domain/sending/unwritable-reasons.ts';
import type { Transaction } from '../../client.ts';
import { enrollments } from '../../schema/index.ts';

/** Enrollments whose next mail could not be written, or may not go out as it is. */
export async function listUnwritable(tx: Transaction, campaignId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: enrollments.id })
    .from(enrollments)
    .where(
      and(
        eq(enrollments.campaignId, campaignId),
        eq(enrollments.state, 'active'),
        inArray(enrollments.reasonCode, unwritableReasons),
      ),
    );
  return rows.map(({ id }) => id);
}
