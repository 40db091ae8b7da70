import { resumeLimits } from '#domain/profile/resume-limits.ts';
import { UnreadableResume } from '#domain/profile/unreadable-resume.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { readResume } from '#integrations/resume/read-resume.ts';

/** The text of a file as it arrives. @throws AppError invalid_input, saying what was expected and what came */
export async function readUploadedResume(file: AsyncIterable<Uint8Array>): Promise<string> {
  try {
    return await readResume(await gather(file));
  } catch (error) {
    if (!(error instanceof UnreadableResume)) throw error;
    const { fault, message } = error;
    throw new AppError('invalid_input', message, { details: { fault, fields: { file: message } } });
  }
}

async function gather(file: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of file) {
    size += piece.byteLength;
    if (size > resumeLimits.fileBytes) {
      const limit = `${resumeLimits.fileBytes / 1024 / 1024} MB`;
      const message = `Expected a file of at most ${limit}, found a larger one.`;
      throw new UnreadableResume('file_too_large', message);
    }
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}
