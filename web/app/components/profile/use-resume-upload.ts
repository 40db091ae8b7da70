import { useRevalidator } from '@remix-run/react';
import { useState } from 'react';
import { ProfileView } from '#domain/profile/profile-view.ts';
import { resumeLimits } from '#domain/profile/resume-limits.ts';
import { sendFile } from '../../session/send-file.ts';

/**
 * Takes a résumé to the server, which keeps its text at once.
 * @param profileId null = the default profile, which is made when there is none
 * @param onTaken the profile with the text that was found
 */
export function useResumeUpload(profileId: string | null, onTaken: (profile: ProfileView) => void) {
  const revalidator = useRevalidator();
  /** Uploaded so far, 0 to 1; null = not uploading. */
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function upload(file: File) {
    setProblem(null);
    if (file.size > resumeLimits.fileBytes) {
      return setProblem('Expected a file of at most 10 MB, found a larger one.');
    }
    setShare(0);
    const path = profileId === null ? '/profile/resume' : `/profiles/${profileId}/resume`;
    const answer = await sendFile(path, file, setShare);
    setShare(null);
    if (!answer.ok) return setProblem(answer.message);
    const profile = ProfileView.safeParse(answer.said);
    if (!profile.success) return setProblem('The server answered something unknown.');
    onTaken(profile.data);
    revalidator.revalidate();
  }

  return { share, problem, upload };
}
