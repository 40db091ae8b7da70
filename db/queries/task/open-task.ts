import type { Transaction } from '../../client.ts';
import { tasks } from '../../schema/index.ts';

export type TaskRow = typeof tasks.$inferSelect;

/** Gives a person something to do. @returns its id; null when the step has its task already */
export async function openTask(
  tx: Transaction,
  task: Omit<typeof tasks.$inferInsert, 'state'>,
): Promise<string | null> {
  const [row] = await tx
    .insert(tasks)
    .values({ ...task, state: 'open' })
    .onConflictDoNothing()
    .returning({ id: tasks.id });
  return row?.id ?? null;
}
