import { count, inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments } from '../../schema/index.ts';

/** Enrollments per campaign; campaigns without any are left out. */
export async function countEnrolled(
  tx: Transaction,
  campaignIds: readonly string[],
): Promise<{ campaignId: string; enrolled: number }[]> {
  if (campaignIds.length === 0) return [];
  return tx
    .select({ campaignId: enrollments.campaignId, enrolled: count() })
    .from(enrollments)
    .where(inArray(enrollments.campaignId, [...campaignIds]))
    .groupBy(enrollments.campaignId);
}
