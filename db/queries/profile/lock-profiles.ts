import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { workspaces } from '../../schema/index.ts';

/** Changes of a workspace's profiles wait for each other: which one is the default concerns all of them. */
export async function lockProfiles(tx: Transaction, workspaceId: string): Promise<void> {
  await tx
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId))
    .for('no key update');
}
