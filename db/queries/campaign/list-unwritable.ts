import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments } from '../../schema/index.ts';
import { isUnwritable } from '../enrollment/is-unwritable.ts';

/** Enrollments whose next mail could not be written, or may not go out as it is. */
export async function listUnwritable(tx: Transaction, campaignId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: enrollments.id })
    .from(enrollments)
    .where(and(eq(enrollments.campaignId, campaignId), isUnwritable));
  return rows.map(({ id }) => id);
}
