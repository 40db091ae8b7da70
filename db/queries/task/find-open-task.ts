import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { tasks } from '../../schema/index.ts';
import type { TaskRow } from './open-task.ts';

/** What a person still has to do for a step of an enrollment. */
export async function findOpenTask(
  tx: Transaction,
  key: { enrollmentId: string; stepId: string },
): Promise<TaskRow | null> {
  const [row] = await tx
    .select()
    .from(tasks)
    .where(
      and(
        eq(tasks.enrollmentId, key.enrollmentId),
        eq(tasks.stepId, key.stepId),
        eq(tasks.state, 'open'),
      ),
    );
  return row ?? null;
}
