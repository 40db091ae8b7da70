import { inWorkspace } from '#db/in-workspace.ts';
import { listNotionConnections as listRows } from '#db/queries/notion/list-notion-connections.ts';
import type { NotionConnectionView } from '#domain/notion/notion-connection-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { viewConnection } from './view-connections.ts';

/** The connected Notion workspaces and their databases, oldest first. @throws AppError forbidden */
export async function listNotionConnections({
  ctx,
}: {
  ctx: VerbContext;
}): Promise<PageView<NotionConnectionView>> {
  authorize(ctx.access, 'read');
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    const items: NotionConnectionView[] = [];
    for (const row of await listRows(tx)) items.push(await viewConnection(tx, row, ctx.clock()));
    return { items, nextCursor: null };
  });
}
