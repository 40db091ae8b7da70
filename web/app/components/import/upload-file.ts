import { sendFile } from '../../session/send-file.ts';

export type UploadResult =
  | { kind: 'accepted'; importId: string }
  | { kind: 'refused'; message: string };

/**
 * Streams a file to the API, where it becomes a draft; one that cannot be read is refused.
 * @param onProgress how much is uploaded, 0 to 1
 */
export async function uploadFile(
  file: File,
  onProgress: (share: number) => void,
): Promise<UploadResult> {
  const answer = await sendFile('/contacts/imports?review=1', file, onProgress);
  if (!answer.ok) return { kind: 'refused', message: answer.message };
  const { said } = answer;
  if (typeof said === 'object' && said !== null && 'id' in said && typeof said.id === 'string') {
    return { kind: 'accepted', importId: said.id };
  }
  return { kind: 'refused', message: 'The server answered something unknown.' };
}
