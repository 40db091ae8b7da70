import { lockProfiles } from '#db/queries/profile/lock-profiles.ts';
import { profileRows } from '#db/queries/profile/profile-rows.ts';
import type { ProfileView } from '#domain/profile/profile-view.ts';
import { SaveDefaultProfileInput } from '#domain/profile/save-default-profile-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { insertProfile } from './insert-profile.ts';
import { profileColumns } from './profile-columns.ts';
import { refuseTakenLabel } from './refuse-taken-label.ts';
import { viewProfile } from './view-profile.ts';

/**
 * Changes the default profile, or makes it.
 * @throws AppError forbidden; invalid_input; conflict when the label is taken
 */
export async function saveDefaultProfile(call: {
  ctx: VerbContext;
  input: SaveDefaultProfileInput;
}): Promise<ProfileView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { workspaceId } = ctx.access;
  const fields = parseInput(SaveDefaultProfileInput, call.input);
  const columns = profileColumns(fields);
  return changeWorkspace(ctx, async ({ tx, audit }) => {
    await lockProfiles(tx, workspaceId);
    const known = await profileRows.findDefault(tx);
    if (known && fields.label !== undefined) await refuseTakenLabel(tx, fields.label, known.id);
    const row = known
      ? await profileRows.update(tx, known.id, columns)
      : await insertProfile(tx, workspaceId, columns);
    await audit('saveDefaultProfile', row.id, { fields: Object.keys(fields) });
    return viewProfile(row);
  });
}
