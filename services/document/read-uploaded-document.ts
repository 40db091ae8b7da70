import { documentLimits } from '#domain/document/document-limits.ts';
import { UnreadableDocument } from '#domain/document/unreadable-document.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { readDocument } from '#integrations/document/read-document.ts';
import { readAtMost } from '../read-at-most.ts';

/** The text of a file as it arrives. @throws AppError invalid_input, saying what was expected and what came */
export async function readUploadedDocument(file: AsyncIterable<Uint8Array>): Promise<string> {
  try {
    const bytes = await readAtMost(file, documentLimits.fileBytes);
    if (!bytes) throw tooLarge();
    return await readDocument(new Uint8Array(bytes));
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    const { fault, message } = error;
    throw new AppError('invalid_input', message, { details: { fault, fields: { file: message } } });
  }
}

function tooLarge(): UnreadableDocument {
  const limit = `${documentLimits.fileBytes / 1024 / 1024} MB`;
  const message = `Expected a file of at most ${limit}, found a larger one.`;
  return new UnreadableDocument('file_too_large', message);
}
