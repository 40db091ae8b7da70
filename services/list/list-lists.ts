import { inWorkspace } from '#db/in-workspace.ts';
import { listRows } from '#db/queries/list/list-rows.ts';
import type { ListView } from '#domain/list/list-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { viewList } from './view-list.ts';

/** All lists of the workspace, by name. @throws AppError forbidden */
export async function listLists({ ctx }: { ctx: VerbContext }): Promise<PageView<ListView>> {
  authorize(ctx.access, 'read');
  const rows = await inWorkspace(ctx.db, ctx.access.workspaceId, listRows.list);
  return { items: rows.map(viewList), nextCursor: null };
}
