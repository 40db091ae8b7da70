import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { PageFailed } from './page-failed.ts';

/**
 * The first bytes of an answer, unpacked; what is beyond is neither received nor unpacked, so that an
 * endless page and a small one that unpacks to gigabytes cost the same.
 * @throws PageFailed
 */
export async function readBody(response: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const plain = unpacked(response);
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of plain) {
      if (!(piece instanceof Buffer)) continue;
      pieces.push(piece);
      size += piece.byteLength;
      if (size >= maxBytes) break;
    }
  } finally {
    plain.destroy();
    response.destroy();
  }
  return Buffer.concat(pieces).subarray(0, maxBytes);
}

function unpacked(response: IncomingMessage): Readable {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity') return response;
  const unpack =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'br'
        ? createBrotliDecompress()
        : null;
  if (!unpack) throw new PageFailed('unreadable');
  // An error on the way in reaches the one who reads what comes out.
  response.once('error', (error) => unpack.destroy(error));
  return response.pipe(unpack);
}
