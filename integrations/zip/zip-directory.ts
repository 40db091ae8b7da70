import { UnreadableArchive } from './unreadable-archive.ts';

/** One file in an archive, as the directory at its end declares it. */
export type ZipEntry = {
  name: string;
  /** 0 = stored, 8 = deflated; others are unheard of in documents. */
  method: number;
  packedBytes: number;
  unpackedBytes: number;
  headerOffset: number;
};

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
const entryBytes = 46;
const maxCommentBytes = 0xffff;
const isIn64BitField = 0xffffffff;

/**
 * Reads the directory of a ZIP archive (APPNOTE 4.3.12), nothing of its files.
 * @throws UnreadableArchive when the archive is cut or damaged
 */
export function readZipDirectory(file: Buffer): ZipEntry[] {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + entryBytes > end || file.readUInt32LE(at) !== entrySignature) {
      throw new UnreadableArchive('damaged', 'a damaged archive');
    }
    const nameBytes = file.readUInt16LE(at + 28);
    const extraBytes = file.readUInt16LE(at + 30);
    const extra = file.subarray(
      at + entryBytes + nameBytes,
      at + entryBytes + nameBytes + extraBytes,
    );
    const entry: ZipEntry = {
      name: file.toString('utf8', at + entryBytes, at + entryBytes + nameBytes),
      method: file.readUInt16LE(at + 10),
      packedBytes: file.readUInt32LE(at + 20),
      unpackedBytes: file.readUInt32LE(at + 24),
      headerOffset: file.readUInt32LE(at + 42),
    };
    entries.push(withLongSizes(entry, extra));
    at += entryBytes + nameBytes + extraBytes + file.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(file: Buffer): number {
  const earliest = Math.max(0, file.byteLength - endBytes - maxCommentBytes);
  for (let at = file.byteLength - endBytes; at >= earliest; at -= 1) {
    if (file.readUInt32LE(at) === endSignature) return at;
  }
  throw new UnreadableArchive(
    'damaged',
    'an archive without its end: the upload or the file was cut off',
  );
}

/** Some writers put sizes into the 64 bit field (APPNOTE 4.5.3) although they are small. */
function withLongSizes(entry: ZipEntry, extra: Buffer): ZipEntry {
  const sizes = ['unpackedBytes', 'packedBytes', 'headerOffset'] as const;
  if (!sizes.some((size) => entry[size] === isIn64BitField)) return entry;
  const long = { ...entry };
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let from = at + 4;
    for (const size of sizes) {
      if (entry[size] !== isIn64BitField) continue;
      if (from + 8 > extra.byteLength) throw new UnreadableArchive('damaged', 'a damaged archive');
      long[size] = Number(extra.readBigUInt64LE(from));
      from += 8;
    }
  }
  return long;
}
