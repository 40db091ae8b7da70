import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments } from '../../schema/index.ts';

export type OpenEnrollment = typeof enrollments.$inferSelect;

/** The contact's enrollment that still has something to do. There is one at most. */
export async function findOpenEnrollment(
  tx: Transaction,
  contactId: string,
): Promise<OpenEnrollment | null> {
  const [row] = await tx
    .select()
    .from(enrollments)
    .where(
      and(eq(enrollments.contactId, contactId), inArray(enrollments.state, ['enrolled', 'active'])),
    );
  return row ?? null;
}
