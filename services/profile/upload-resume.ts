import { inWorkspace } from '#db/in-workspace.ts';
import { lockProfiles } from '#db/queries/profile/lock-profiles.ts';
import { profileRows } from '#db/queries/profile/profile-rows.ts';
import type { ProfileView } from '#domain/profile/profile-view.ts';
import { UploadResumeInput } from '#domain/profile/upload-resume-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getProfileRow } from './get-profile-row.ts';
import { insertProfile } from './insert-profile.ts';
import { readUploadedDocument } from '../document/read-uploaded-document.ts';
import { viewProfile } from './view-profile.ts';

/**
 * Takes a résumé's text into a profile; the file itself is not kept. What cannot be read changes nothing.
 * @throws AppError forbidden; not_found; invalid_input with `details.fault`; and whatever `file` throws
 */
export async function uploadResume(call: {
  ctx: VerbContext;
  input: UploadResumeInput;
  file: AsyncIterable<Uint8Array>;
}): Promise<ProfileView> {
  const { ctx, file } = call;
  authorize(ctx.access, 'write');
  const { profileId, fileName } = parseInput(UploadResumeInput, call.input);
  const { workspaceId } = ctx.access;
  if (profileId !== undefined) {
    await inWorkspace(ctx.db, workspaceId, (tx) => getProfileRow(tx, profileId));
  }
  const resumeText = await readUploadedDocument(file);
  const resume = { resumeText, resumeFileName: fileName, resumeUploadedAt: ctx.clock() };
  return changeWorkspace(ctx, async ({ tx, audit }) => {
    await lockProfiles(tx, workspaceId);
    const known =
      profileId === undefined
        ? await profileRows.findDefault(tx)
        : await getProfileRow(tx, profileId);
    const row = known
      ? await profileRows.update(tx, known.id, resume)
      : await insertProfile(tx, workspaceId, resume);
    await audit('uploadResume', row.id, { characters: resumeText.length });
    return viewProfile(row);
  });
}
