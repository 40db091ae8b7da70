import { inWorkspace } from '#db/in-workspace.ts';
import { tagRows } from '#db/queries/tag/tag-rows.ts';
import type { TagView } from '#domain/tag/tag-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { viewTag } from './view-tag.ts';

/** All tags of the workspace, by name. @throws AppError forbidden */
export async function listTags({ ctx }: { ctx: VerbContext }): Promise<PageView<TagView>> {
  authorize(ctx.access, 'read');
  const rows = await inWorkspace(ctx.db, ctx.access.workspaceId, tagRows.list);
  return { items: rows.map(viewTag), nextCursor: null };
}
