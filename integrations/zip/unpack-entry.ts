import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { UnreadableArchive } from './unreadable-archive.ts';
import type { ZipEntry } from './zip-directory.ts';

const localHeaderBytes = 30;
const localSignature = 0x04034b50;

/**
 * The content of one file of an archive, piece by piece. Never more than the directory declares, which
 * the caller has judged: an archive that lies about its sizes is refused.
 */
export async function* unpackEntry(file: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  const { headerOffset: at, packedBytes } = entry;
  if (at + localHeaderBytes > file.byteLength || file.readUInt32LE(at) !== localSignature) {
    throw new UnreadableArchive('damaged', 'a damaged archive');
  }
  const begin = at + localHeaderBytes + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
  const packed = file.subarray(begin, begin + packedBytes);
  if (packed.byteLength < packedBytes) throw new UnreadableArchive('damaged', 'a damaged archive');
  let size = 0;
  for await (const bytes of piecesOf(packed, entry.method)) {
    size += bytes.byteLength;
    if (size > entry.unpackedBytes) {
      throw new UnreadableArchive('larger_than_declared', 'more than the archive declares');
    }
    yield bytes;
  }
}

async function* piecesOf(packed: Buffer, method: number): AsyncGenerator<Buffer> {
  if (method === 0) return yield packed;
  if (method !== 8) throw new UnreadableArchive('unknown_packing', 'an unknown way of packing');
  const inflate = Readable.from([packed]).pipe(createInflateRaw());
  try {
    for await (const bytes of inflate) yield bytes;
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new UnreadableArchive('damaged', 'a damaged archive');
    throw error;
  } finally {
    inflate.destroy();
  }
}
