import { inWorkspace } from '#db/in-workspace.ts';
import { profileRows } from '#db/queries/profile/profile-rows.ts';
import type { ProfileView } from '#domain/profile/profile-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { viewProfile } from './view-profile.ts';

/** All profiles of the workspace, the default first, then by label. @throws AppError forbidden */
export async function listProfiles({ ctx }: { ctx: VerbContext }): Promise<PageView<ProfileView>> {
  authorize(ctx.access, 'read');
  const rows = await inWorkspace(ctx.db, ctx.access.workspaceId, profileRows.list);
  return { items: rows.map(viewProfile), nextCursor: null };
}
