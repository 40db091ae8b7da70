import { Context } from '@temporalio/activity';
import { inWorkspace } from '#db/in-workspace.ts';
import { insertIntegrityCheck } from '#db/queries/integrity/insert-integrity-check.ts';
import { listWorkspaceIds } from '#db/queries/workspace/list-workspace-ids.ts';
import type { IntegrityDeps } from './integrity-deps.ts';
import { verifyWorkspace } from './verify-workspace.ts';

/** Of ids, which is all a history should carry at once. */
const pageSize = 50;

export type IntegrityActivities = ReturnType<typeof createIntegrityActivities>;

export function createIntegrityActivities(deps: Omit<IntegrityDeps, 'temporal'>) {
  return {
    /** The next workspaces in the order of their making, none after the last. Reads only. Milliseconds. */
    async listWorkspacesToVerify({ afterId }: { afterId: string | null }): Promise<string[]> {
      const ids = await listWorkspaceIds(deps.db);
      return ids.filter((id) => afterId === null || id > afterId).slice(0, pageSize);
    },

    /**
     * Checks a workspace and keeps what it found. Changes nothing it looks at; a repetition keeps one
     * more check. Seconds, or minutes with many mailboxes; what does not answer is kept as not checked.
     */
    async verifyWorkspace({ workspaceId }: { workspaceId: string }): Promise<void> {
      const temporal = Context.current().client;
      const result = await verifyWorkspace({ ...deps, temporal }, workspaceId);
      await inWorkspace(deps.db, workspaceId, (tx) =>
        insertIntegrityCheck(tx, workspaceId, result),
      );
    },
  };
}
