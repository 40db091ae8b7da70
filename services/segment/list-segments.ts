import { inWorkspace } from '#db/in-workspace.ts';
import { segmentRows } from '#db/queries/segment/segment-rows.ts';
import type { SegmentView } from '#domain/segment/segment-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { viewSegment } from './view-segment.ts';

/** All segments of the workspace, by name. @throws AppError forbidden */
export async function listSegments({ ctx }: { ctx: VerbContext }): Promise<PageView<SegmentView>> {
  authorize(ctx.access, 'read');
  const rows = await inWorkspace(ctx.db, ctx.access.workspaceId, segmentRows.list);
  return { items: rows.map(viewSegment), nextCursor: null };
}
