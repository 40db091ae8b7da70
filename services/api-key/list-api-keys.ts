import { inWorkspace } from '#db/in-workspace.ts';
import { listApiKeys as listRows } from '#db/queries/api-key/list-api-keys.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import type { ApiKeyView } from '#domain/workspace/api-key-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { viewApiKey } from './view-api-key.ts';

/** The workspace's keys in force, without their text. @throws AppError forbidden without scope admin */
export async function listApiKeys({ ctx }: { ctx: VerbContext }): Promise<PageView<ApiKeyView>> {
  authorize(ctx.access, 'admin');
  const rows = await inWorkspace(ctx.db, ctx.access.workspaceId, listRows);
  return { items: rows.map(viewApiKey), nextCursor: null };
}
