import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { tasks } from '../../schema/index.ts';
import { selectTaskOverviews, type TaskOverview } from './select-task-overviews.ts';

export async function findTaskOverview(
  tx: Transaction,
  taskId: string,
): Promise<TaskOverview | null> {
  const [row] = await selectTaskOverviews(tx).where(eq(tasks.id, taskId));
  return row ?? null;
}
