import { lockProfiles } from '#db/queries/profile/lock-profiles.ts';
import { profileRows } from '#db/queries/profile/profile-rows.ts';
import type { ProfileView } from '#domain/profile/profile-view.ts';
import { UpdateProfileInput } from '#domain/profile/update-profile-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getProfileRow } from './get-profile-row.ts';
import { profileColumns } from './profile-columns.ts';
import { refuseTakenLabel } from './refuse-taken-label.ts';
import { viewProfile } from './view-profile.ts';

/**
 * Changes a profile; mails that are written from then on know it.
 * @throws AppError forbidden; invalid_input; not_found; conflict when the label is taken
 */
export async function updateProfile(call: {
  ctx: VerbContext;
  input: UpdateProfileInput;
}): Promise<ProfileView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { profileId, ...fields } = parseInput(UpdateProfileInput, call.input);
  const columns = profileColumns(fields);
  return changeWorkspace(ctx, async ({ tx, audit }) => {
    await lockProfiles(tx, ctx.access.workspaceId);
    await getProfileRow(tx, profileId);
    if (fields.label !== undefined) await refuseTakenLabel(tx, fields.label, profileId);
    const row = await profileRows.update(tx, profileId, columns);
    await audit('updateProfile', profileId, { fields: Object.keys(fields) });
    return viewProfile(row);
  });
}
