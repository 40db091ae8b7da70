import { documentLimits } from '#domain/document/document-limits.ts';
import { UnreadableDocument } from '#domain/document/unreadable-document.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { readDocument } from '#integrations/document/read-document.ts';

/** The text of a file as it arrives. @throws AppError invalid_input, saying what was expected and what came */
export async function readUploadedDocument(file: AsyncIterable<Uint8Array>): Promise<string> {
  try {
    return await readDocument(await gather(file));
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    const { fault, message } = error;
    throw new AppError('invalid_input', message, { details: { fault, fields: { file: message } } });
  }
}

async function gather(file: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of file) {
    size += piece.byteLength;
    if (size > documentLimits.fileBytes) {
      const limit = `${documentLimits.fileBytes / 1024 / 1024} MB`;
      const message = `Expected a file of at most ${limit}, found a larger one.`;
      throw new UnreadableDocument('file_too_large', message);
    }
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}
