import mammoth from 'mammoth';
import { UnreadableDocument } from '#domain/document/unreadable-document.ts';
import { checkDocx } from './check-docx.ts';

/** The text of a Word document, paragraph by paragraph. @throws UnreadableDocument */
export async function extractDocx(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  await checkDocx(buffer);
  try {
    return (await mammoth.extractRawText({ buffer })).value;
  } catch {
    const message = 'Expected a Word document (.docx), found a damaged one.';
    throw new UnreadableDocument('damaged_file', message);
  }
}
