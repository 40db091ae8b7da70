import { CreateProfileInput } from '#domain/profile/create-profile-input.ts';
import type { ProfileView } from '#domain/profile/profile-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { insertProfile } from './insert-profile.ts';
import { profileColumns } from './profile-columns.ts';
import { viewProfile } from './view-profile.ts';

/**
 * Adds a profile; the first one is the default.
 * @throws AppError forbidden; invalid_input; conflict when the label is taken
 */
export async function createProfile(call: {
  ctx: VerbContext;
  input: CreateProfileInput;
}): Promise<ProfileView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const columns = profileColumns(parseInput(CreateProfileInput, call.input));
  return changeWorkspace(ctx, async ({ tx, audit }) => {
    const row = await insertProfile(tx, ctx.access.workspaceId, columns);
    await audit('createProfile', row.id);
    return viewProfile(row);
  });
}
