import { inWorkspace } from '#db/in-workspace.ts';
import { profileRows } from '#db/queries/profile/profile-rows.ts';
import type { ProfileView } from '#domain/profile/profile-view.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { viewProfile } from './view-profile.ts';

/** The default profile. @throws AppError forbidden; not_found while there is none */
export async function getDefaultProfile({ ctx }: { ctx: VerbContext }): Promise<ProfileView> {
  authorize(ctx.access, 'read');
  const row = await inWorkspace(ctx.db, ctx.access.workspaceId, profileRows.findDefault);
  if (!row) throw new AppError('not_found', 'There is no profile yet: PUT /profile makes one.');
  return viewProfile(row);
}
