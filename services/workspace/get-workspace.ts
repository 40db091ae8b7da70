import { inWorkspace } from '#db/in-workspace.ts';
import type { WorkspaceView } from '#domain/workspace/workspace-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { getWorkspaceRow } from './get-workspace-row.ts';
import { viewWorkspace } from './view-workspace.ts';

/** Name, limits and pause of the workspace. @throws AppError forbidden; not_found */
export async function getWorkspace({ ctx }: { ctx: VerbContext }): Promise<WorkspaceView> {
  authorize(ctx.access, 'read');
  const { workspaceId } = ctx.access;
  return inWorkspace(ctx.db, workspaceId, async (tx) =>
    viewWorkspace(await getWorkspaceRow(tx, workspaceId)),
  );
}
