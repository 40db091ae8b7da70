import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { workspaces } from '../../schema/index.ts';

/**
 * Since when everything in the workspace is paused; null = it is not. A pause that is on stays on until
 * the transaction ends: its resume waits, and then finds what was written under it.
 */
export async function findSendingPause(tx: Transaction, workspaceId: string): Promise<Date | null> {
  const find = () =>
    tx
      .select({ sendingPausedAt: workspaces.sendingPausedAt })
      .from(workspaces)
      .where(eq(workspaces.id, workspaceId));
  const [seen] = await find();
  if (!seen?.sendingPausedAt) return null;
  const [held] = await find().for('share');
  return held?.sendingPausedAt ?? null;
}
