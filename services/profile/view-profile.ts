import type { ProfileRow } from '#db/queries/profile/profile-rows.ts';
import type { ProfileView } from '#domain/profile/profile-view.ts';

export function viewProfile(row: ProfileRow): ProfileView {
  const { workspaceId: _, resumeFileName, resumeText, resumeUploadedAt, ...shown } = row;
  return {
    ...shown,
    resume:
      resumeText === null
        ? null
        : {
            fileName: resumeFileName,
            text: resumeText,
            uploadedAt: resumeUploadedAt?.toISOString() ?? null,
          },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
