import { documentLimits } from '#domain/document/document-limits.ts';
import { tidyDocumentText } from '#domain/document/tidy-document-text.ts';
import { UnreadableDocument } from '#domain/document/unreadable-document.ts';
import { createTurns } from '#domain/shared/create-turns.ts';
import { extractApart } from './extract-apart.ts';
import { extractPlainText } from './extract-plain-text.ts';
import { sniffDocument } from './sniff-document.ts';

const patienceMs = 20_000;
/** Each may take its full share of memory, so a crowd of uploads waits instead. */
const inTurn = createTurns(2);

/**
 * The text of a document: PDF, Word document or plain text, told apart by their bytes.
 * @throws UnreadableDocument
 */
export async function readDocument(bytes: Uint8Array, timeoutMs = patienceMs): Promise<string> {
  const format = sniffDocument(bytes);
  const raw =
    format === 'text'
      ? await extractPlainText(bytes)
      : await inTurn(() => extractApart({ format, bytes }, timeoutMs));
  const text = tidyDocumentText(raw);
  if (text === '') {
    throw new UnreadableDocument('no_text', 'Expected text, found a document without any.');
  }
  if (text.length > documentLimits.characters) {
    const message = `Expected at most ${count(documentLimits.characters)} characters of text, found ${count(text.length)}.`;
    throw new UnreadableDocument('too_much_text', message);
  }
  return text;
}

const count = (characters: number) => characters.toLocaleString('en-GB');
