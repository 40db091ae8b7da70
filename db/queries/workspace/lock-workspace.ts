import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { workspaces } from '../../schema/index.ts';
import type { WorkspaceRow } from './find-workspace-row.ts';

/**
 * For a verb that changes it: others wait and then see what it decided, and so do mailboxes that grant
 * slots under its limits. Not so strong that it would hold up rows which refer to the workspace.
 */
export async function lockWorkspace(
  tx: Transaction,
  workspaceId: string,
): Promise<WorkspaceRow | null> {
  const [row] = await tx
    .select()
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId))
    .for('no key update');
  return row ?? null;
}
