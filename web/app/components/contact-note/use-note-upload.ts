import { useRevalidator } from '@remix-run/react';
import { useState } from 'react';
import { toast } from 'sonner';
import { resumeLimits } from '#domain/profile/resume-limits.ts';
import { sendFile } from '../../session/send-file.ts';

/** Takes a file to the server, which attaches its text to the contact. */
export function useNoteUpload(contactId: string) {
  const { revalidate } = useRevalidator();
  /** Uploaded so far, 0 to 1; null = not uploading. */
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function upload(file: File) {
    setProblem(null);
    if (file.size > resumeLimits.fileBytes) {
      return setProblem('Expected a file of at most 10 MB, found a larger one.');
    }
    setShare(0);
    const answer = await sendFile(`/contacts/${contactId}/notes/file`, file, setShare);
    setShare(null);
    if (!answer.ok) return setProblem(answer.message);
    toast.success(`${file.name} was added`);
    revalidate();
  }

  return { share, problem, upload };
}
