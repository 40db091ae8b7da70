import type { Database } from '../../client.ts';
import { inWorkspace } from '../../in-workspace.ts';
import { emptyTrash } from '../contact/empty-trash.ts';
import { forgetDeletedTemplates } from '../template/forget-deleted-templates.ts';
import { listWorkspaceIds } from '../workspace/list-workspace-ids.ts';

/** In one transaction: little enough that nobody waits for its locks. */
const atOnce = 500;

/** Empties the trash of every workspace of what has been in it long enough. */
export async function emptyAllTrash(db: Database, now: Date): Promise<void> {
  for (const workspaceId of await listWorkspaceIds(db)) {
    const empty = () =>
      inWorkspace(db, workspaceId, (tx) => emptyTrash(tx, workspaceId, { now, limit: atOnce }));
    while ((await empty()) === atOnce);
    await inWorkspace(db, workspaceId, (tx) => forgetDeletedTemplates(tx, now));
  }
}
