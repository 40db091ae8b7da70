import { inWorkspace } from '#db/in-workspace.ts';
import { savedViewRows } from '#db/queries/saved-view/saved-view-rows.ts';
import type { SavedViewView } from '#domain/saved-view/saved-view-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { viewSavedView } from './view-saved-view.ts';

/** All views of the workspace, by name. @throws AppError forbidden */
export async function listSavedViews({
  ctx,
}: {
  ctx: VerbContext;
}): Promise<PageView<SavedViewView>> {
  authorize(ctx.access, 'read');
  const rows = await inWorkspace(ctx.db, ctx.access.workspaceId, savedViewRows.list);
  return { items: rows.map(viewSavedView), nextCursor: null };
}
