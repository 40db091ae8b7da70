import { unpackEntry } from '../zip/unpack-entry.ts';
import { XmlScanner, type XmlHandlers } from './xml-scanner.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';

/** Text given to the scanner at once. */
const pieceBytes = 64 * 1024;

/** Reads one XML part of a workbook; yields after each piece, so that the caller may take what it has. */
export async function* scanPart(
  file: Buffer,
  entry: ZipEntry,
  handlers: XmlHandlers,
): AsyncGenerator<void> {
  const scanner = new XmlScanner(handlers);
  const decoder = new TextDecoder();
  for await (const bytes of unpackEntry(file, entry)) {
    for (let at = 0; at < bytes.byteLength; at += pieceBytes) {
      scanner.write(decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: true }));
      yield;
    }
  }
  scanner.write(decoder.decode());
  scanner.end();
  yield;
}

/** The same for a part that is kept whole. */
export async function readPart(
  file: Buffer,
  entry: ZipEntry,
  handlers: XmlHandlers,
): Promise<void> {
  for await (const _ of scanPart(file, entry, handlers));
}
