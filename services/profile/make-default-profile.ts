import { lockProfiles } from '#db/queries/profile/lock-profiles.ts';
import { profileRows } from '#db/queries/profile/profile-rows.ts';
import { ProfileRefInput } from '#domain/profile/profile-ref-input.ts';
import type { ProfileView } from '#domain/profile/profile-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getProfileRow } from './get-profile-row.ts';
import { viewProfile } from './view-profile.ts';

/**
 * Has every campaign that names no profile write as this one. Idempotent.
 * @throws AppError forbidden; not_found
 */
export async function makeDefaultProfile(call: {
  ctx: VerbContext;
  input: ProfileRefInput;
}): Promise<ProfileView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { profileId } = parseInput(ProfileRefInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit }) => {
    await lockProfiles(tx, ctx.access.workspaceId);
    const row = await getProfileRow(tx, profileId);
    if (row.isDefault) return viewProfile(row);
    const former = await profileRows.findDefault(tx);
    if (former) await profileRows.update(tx, former.id, { isDefault: false });
    const changed = await profileRows.update(tx, profileId, { isDefault: true });
    await audit('makeDefaultProfile', profileId, { formerId: former?.id ?? null });
    return viewProfile(changed);
  });
}
