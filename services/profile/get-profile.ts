import { inWorkspace } from '#db/in-workspace.ts';
import { ProfileRefInput } from '#domain/profile/profile-ref-input.ts';
import type { ProfileView } from '#domain/profile/profile-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getProfileRow } from './get-profile-row.ts';
import { viewProfile } from './view-profile.ts';

/** One profile. @throws AppError forbidden; not_found */
export async function getProfile(call: {
  ctx: VerbContext;
  input: ProfileRefInput;
}): Promise<ProfileView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { profileId } = parseInput(ProfileRefInput, call.input);
  const { workspaceId } = ctx.access;
  return viewProfile(await inWorkspace(ctx.db, workspaceId, (tx) => getProfileRow(tx, profileId)));
}
