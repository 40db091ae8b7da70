import { useState } from 'react';
import { documentLimits } from '#domain/document/document-limits.ts';
import { sendFile } from './send-file.ts';

/**
 * Takes a document to the server, which keeps its text.
 * @param path below `/api/v1`
 * @param onTaken hears what the server said; what it returns is wrong with that, null = nothing
 */
export function useDocumentUpload(
  path: string,
  onTaken: (said: unknown, file: File) => string | null,
) {
  /** Uploaded so far, 0 to 1; null = not uploading. */
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function upload(file: File) {
    setProblem(null);
    if (file.size > documentLimits.fileBytes) {
      return setProblem('Expected a file of at most 10 MB, found a larger one.');
    }
    setShare(0);
    const answer = await sendFile(path, file, setShare);
    setShare(null);
    setProblem(answer.ok ? onTaken(answer.said, file) : answer.message);
  }

  return { share, problem, upload };
}
