import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments } from '../../schema/index.ts';

export type EnrollmentRow = typeof enrollments.$inferSelect;

/** The contact's enrollment that still has something to do. There is one at most. */
export async function lockOpenEnrollment(
  tx: Transaction,
  contactId: string,
): Promise<EnrollmentRow | null> {
  const [row] = await tx
    .select()
    .from(enrollments)
    .where(
      and(eq(enrollments.contactId, contactId), inArray(enrollments.state, ['enrolled', 'active'])),
    )
    .for('update');
  return row ?? null;
}
