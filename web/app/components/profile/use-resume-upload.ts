import { useRevalidator } from '@remix-run/react';
import { ProfileView } from '#domain/profile/profile-view.ts';
import { useDocumentUpload } from '../../session/use-document-upload.ts';

/**
 * Takes a résumé to the server, which keeps its text at once.
 * @param profileId null = the default profile, which is made when there is none
 * @param onTaken the profile with the text that was found
 */
export function useResumeUpload(profileId: string | null, onTaken: (profile: ProfileView) => void) {
  const { revalidate } = useRevalidator();
  const path = profileId === null ? '/profile/resume' : `/profiles/${profileId}/resume`;
  return useDocumentUpload(path, (said) => {
    const profile = ProfileView.safeParse(said);
    if (!profile.success) return 'The server answered something unknown.';
    onTaken(profile.data);
    revalidate();
    return null;
  });
}
