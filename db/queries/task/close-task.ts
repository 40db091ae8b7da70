import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { tasks } from '../../schema/index.ts';

export async function closeTask(tx: Transaction, taskId: string, doneAt: Date): Promise<void> {
  await tx.update(tasks).set({ state: 'done', doneAt }).where(eq(tasks.id, taskId));
}
