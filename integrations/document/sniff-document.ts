import { looksBinary } from '#domain/import/looks-binary.ts';
import { UnreadableDocument } from '#domain/document/unreadable-document.ts';

export type DocumentFormat = 'pdf' | 'docx' | 'text';

const expected = 'Expected a PDF, a Word document (.docx) or plain text';

/** What is no document we read, by its first bytes, and what to do about it. */
const foreign: readonly { start: string; found: string }[] = [
  { start: '\xD0\xCF\x11\xE0', found: 'an old Word or Office file. Save it as .docx or PDF' },
  { start: '{\\rtf', found: 'a rich text file (.rtf). Save it as .docx or PDF' },
  { start: '\x89PNG', found: 'an image. Upload the document, or paste its text' },
  { start: '\xFF\xD8\xFF', found: 'an image. Upload the document, or paste its text' },
  { start: 'GIF8', found: 'an image. Upload the document, or paste its text' },
  { start: '%!PS', found: 'a PostScript file. Save it as PDF' },
  { start: '<!DOCTYPE html', found: 'a web page. Save it as PDF, or paste its text' },
  { start: '<html', found: 'a web page. Save it as PDF, or paste its text' },
];

/**
 * What a file is by its first bytes; its name may lie.
 * @throws UnreadableDocument when it is none of the three
 */
export function sniffDocument(bytes: Uint8Array): DocumentFormat {
  if (bytes.byteLength === 0) {
    throw new UnreadableDocument('empty_file', `${expected}, found an empty file.`);
  }
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096));
  const start = head.toString('latin1');
  // Readers accept a PDF whose header stands within the first 1024 bytes (ISO 32000-1, annex H.3.4.1).
  if (start.slice(0, 1024 + 5).includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\x03\x04')) return 'docx';
  const known = foreign.find((each) => start.toLowerCase().startsWith(each.start.toLowerCase()));
  if (known) throw new UnreadableDocument('unknown_format', `${expected}, found ${known.found}.`);
  const isUtf16 = start.startsWith('\xFF\xFE') || start.startsWith('\xFE\xFF');
  if (!isUtf16 && looksBinary(start.replaceAll('\0', '\x01'))) {
    throw new UnreadableDocument('unknown_format', `${expected}, found a file of another kind.`);
  }
  return 'text';
}
