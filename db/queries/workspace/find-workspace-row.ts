import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { workspaces } from '../../schema/index.ts';

export type WorkspaceRow = typeof workspaces.$inferSelect;

export async function findWorkspaceRow(
  tx: Transaction,
  workspaceId: string,
): Promise<WorkspaceRow | null> {
  const [row] = await tx.select().from(workspaces).where(eq(workspaces.id, workspaceId));
  return row ?? null;
}
