import type { FileItem } from '#domain/import/file-record.ts';
import { looksBinary } from '#domain/import/looks-binary.ts';
import { recognizeForeignFile } from '#domain/import/recognize-foreign-file.ts';
import { sniffDelimiter } from '#domain/import/sniff-delimiter.ts';
import { coalesceChunks } from './coalesce-chunks.ts';
import { decodeText } from './decode-text.ts';
import { normalizeNewlines } from './normalize-newlines.ts';
import { RowParser } from './row-parser.ts';

/** What encoding, delimiter and kind of file are judged by. */
const headBytes = 64 * 1024;
const writeBytes = 64 * 1024;

/**
 * Reads a CSV file of unknown encoding and delimiter in one pass and flat memory. A file that cannot be
 * read ends with an `unreadable` item; the rows before it are given out. Throws only what `chunks` throws.
 */
export async function* readCsv(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FileItem> {
  const pieces = coalesceChunks(chunks, headBytes);
  const head = await pieces.next();
  const foreign = head.done ? null : recognizeForeignFile(head.value);
  if (foreign) return yield notCsv(`found ${foreign}`);
  const texts = normalizeNewlines(decodeText(startWith(head, pieces)));
  const firstText = await texts.next();
  const sample = firstText.done ? '' : firstText.value.slice(0, headBytes);
  if (looksBinary(sample)) return yield notCsv('found bytes that are no text');
  const parser = new RowParser(sniffDelimiter(sample));
  for await (const text of startWith(firstText, texts)) {
    const bytes = Buffer.from(text);
    for (let start = 0; start < bytes.byteLength; start += writeBytes) {
      const items = await parser.write(bytes.subarray(start, start + writeBytes));
      yield* items;
      if (items.at(-1)?.kind === 'unreadable') return;
    }
  }
  yield* await parser.end();
}

async function* startWith<T>(first: IteratorResult<T>, rest: AsyncIterable<T>): AsyncGenerator<T> {
  if (!first.done) yield first.value;
  yield* rest;
}

function notCsv(found: string): FileItem {
  const message = `Expected a CSV, Excel (.xlsx) or JSON file, ${found}. Save it as one of these and upload that.`;
  return { kind: 'unreadable', error: { code: 'not_csv', line: 1, message } };
}
