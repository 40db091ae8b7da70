import type { Database } from '../../client.ts';
import { inWorkspace } from '../../in-workspace.ts';
import { forgetUnusedFiles } from '../file/forget-unused-files.ts';
import { listWorkspaceIds } from '../workspace/list-workspace-ids.ts';

/** In one transaction: whoever wants to refer to one of them waits that long. */
const atOnce = 100;

/** Deletes in every workspace the files that nothing has referred to for long enough. */
export async function forgetAllUnusedFiles(db: Database, now: Date): Promise<void> {
  for (const workspaceId of await listWorkspaceIds(db)) {
    const forget = () => inWorkspace(db, workspaceId, (tx) => forgetUnusedFiles(tx, now, atOnce));
    while ((await forget()) === atOnce);
  }
}
