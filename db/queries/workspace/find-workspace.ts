import { eq } from 'drizzle-orm';
import { inWorkspace } from '../../in-workspace.ts';
import type { Database } from '../../client.ts';
import { workspaces } from '../../schema/index.ts';

export async function findWorkspace(
  db: Database,
  workspaceId: string,
): Promise<{ id: string; name: string } | null> {
  const [workspace] = await inWorkspace(db, workspaceId, (tx) =>
    tx
      .select({ id: workspaces.id, name: workspaces.name })
      .from(workspaces)
      .where(eq(workspaces.id, workspaceId)),
  );
  return workspace ?? null;
}
