import { extractText, getDocumentProxy } from 'unpdf';
import { documentLimits } from '#domain/document/document-limits.ts';
import { UnreadableDocument } from '#domain/document/unreadable-document.ts';

/** The text of a PDF, page by page. @throws UnreadableDocument */
export async function extractPdf(bytes: Uint8Array): Promise<string> {
  const document = await open(bytes);
  if (document.numPages > documentLimits.pages) {
    const message = `Expected at most ${documentLimits.pages} pages, found ${document.numPages}.`;
    throw new UnreadableDocument('too_many_pages', message);
  }
  const { text } = await extractText(document, { mergePages: false });
  const pages = text.join('\n\n').trim();
  if (pages !== '') return pages;
  const message =
    'Expected text, found only images: the PDF is a scan. Paste the text, or upload the document it was printed from.';
  throw new UnreadableDocument('no_text', message);
}

async function open(bytes: Uint8Array) {
  try {
    return await getDocumentProxy(bytes, { verbosity: 0 });
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw isLocked
      ? new UnreadableDocument('encrypted_file', 'Expected an open PDF, found one with a password.')
      : new UnreadableDocument('damaged_file', 'Expected a PDF, found a damaged one.');
  }
}
