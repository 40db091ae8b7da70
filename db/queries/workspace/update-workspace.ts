import { eq } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../client.ts';
import { workspaces } from '../../schema/index.ts';

export async function updateWorkspace(
  tx: Transaction,
  workspaceId: string,
  changes: PgUpdateSetSource<typeof workspaces>,
): Promise<void> {
  await tx.update(workspaces).set(changes).where(eq(workspaces.id, workspaceId));
}
