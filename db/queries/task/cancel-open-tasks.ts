import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments, tasks } from '../../schema/index.ts';

/**
 * Nobody has to do them any more: the run of their contacts ended, or the step was left out.
 * @returns the ids of those that were open
 */
export async function cancelOpenTasks(
  tx: Transaction,
  of: { enrollmentId: string } | { campaignId: string },
): Promise<string[]> {
  const isOfThem =
    'enrollmentId' in of
      ? eq(tasks.enrollmentId, of.enrollmentId)
      : inArray(
          tasks.enrollmentId,
          tx
            .select({ id: enrollments.id })
            .from(enrollments)
            .where(eq(enrollments.campaignId, of.campaignId)),
        );
  const cancelled = await tx
    .update(tasks)
    .set({ state: 'cancelled' })
    .where(and(isOfThem, eq(tasks.state, 'open')))
    .returning({ id: tasks.id });
  return cancelled.map(({ id }) => id);
}
