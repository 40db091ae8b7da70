import mammoth from 'mammoth';
import { UnreadableResume } from '#domain/profile/unreadable-resume.ts';
import { checkDocument } from './check-document.ts';

/** The text of a Word document, paragraph by paragraph. @throws UnreadableResume */
export async function extractDocx(bytes: Uint8Array): Promise<string> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  await checkDocument(buffer);
  try {
    return (await mammoth.extractRawText({ buffer })).value;
  } catch {
    const message = 'Expected a Word document (.docx), found a damaged one.';
    throw new UnreadableResume('damaged_file', message);
  }
}
