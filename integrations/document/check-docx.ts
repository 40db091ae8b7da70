import { UnreadableDocument } from '#domain/document/unreadable-document.ts';
import { unpackEntry } from '../zip/unpack-entry.ts';
import { UnreadableArchive } from '../zip/unreadable-archive.ts';
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory.ts';

/** What the text of a document may unpack to; its images are never unpacked. */
const maxTextBytes = 30 * 1024 * 1024;
const maxEntries = 2_000;

/**
 * Judges a Word document before a library opens it: an archive that unpacks to more than it should, or
 * to more than it declares, is refused without unpacking it whole.
 * @throws UnreadableDocument
 */
export async function checkDocx(file: Buffer): Promise<void> {
  try {
    const entries = readZipDirectory(file);
    if (!entries.some(({ name }) => name === 'word/document.xml')) {
      const message = 'Expected a Word document (.docx), found an archive of another kind.';
      throw new UnreadableDocument('unknown_format', message);
    }
    const texts = entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name));
    if (entries.length > maxEntries || unpackedBytes(texts) > maxTextBytes) throw tooLarge();
    for (const entry of texts) await unpackNothing(file, entry);
  } catch (error) {
    if (!(error instanceof UnreadableArchive)) throw error;
    if (error.fault === 'larger_than_declared') throw tooLarge();
    const message = 'Expected a Word document (.docx), found a damaged one.';
    throw new UnreadableDocument('damaged_file', message);
  }
}

const unpackedBytes = (entries: readonly ZipEntry[]) =>
  entries.reduce((sum, { unpackedBytes: bytes }) => sum + bytes, 0);

/** Only to see that it keeps to its declared size. */
async function unpackNothing(file: Buffer, entry: ZipEntry): Promise<void> {
  const pieces = unpackEntry(file, entry);
  while (!(await pieces.next()).done);
}

function tooLarge(): UnreadableDocument {
  const limit = `${maxTextBytes / 1024 / 1024} MB`;
  const message = `Expected a document that unpacks to at most ${limit}, found a larger one. It was not opened.`;
  return new UnreadableDocument('unpacks_too_large', message);
}
