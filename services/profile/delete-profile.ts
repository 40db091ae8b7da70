import { lockProfiles } from '#db/queries/profile/lock-profiles.ts';
import { profileRows } from '#db/queries/profile/profile-rows.ts';
import { ProfileRefInput } from '#domain/profile/profile-ref-input.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getProfileRow } from './get-profile-row.ts';

/**
 * Removes a profile; its campaigns write as the default one from then on.
 * @throws AppError forbidden; not_found; conflict for the default while there are others
 */
export async function deleteProfile(call: {
  ctx: VerbContext;
  input: ProfileRefInput;
}): Promise<void> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { profileId } = parseInput(ProfileRefInput, call.input);
  await changeWorkspace(ctx, async ({ tx, audit }) => {
    await lockProfiles(tx, ctx.access.workspaceId);
    const { isDefault } = await getProfileRow(tx, profileId);
    if (isDefault && (await profileRows.list(tx)).length > 1) {
      throw new AppError('conflict', 'This is the default profile: make another one it first.');
    }
    await profileRows.remove(tx, profileId);
    await audit('deleteProfile', profileId);
  });
}
