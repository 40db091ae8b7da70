import { randomFillSync } from 'node:crypto';
import { formatId, type IdKind } from '#domain/shared/ids.ts';

/** The latest id of this process; the next one of the same millisecond comes after it. */
let latest = { timeMs: 0, random: 0n };

/**
 * A fresh id of the given kind; see `formatId` for its shape. Ids made by one process sort by their
 * making even within a millisecond, so that rows written together keep their order.
 */
export function newId(kind: IdKind): string {
  const timeMs = Math.max(Date.now(), latest.timeMs);
  const random =
    timeMs === latest.timeMs
      ? latest.random + 1n + readBigInt(takeRandom(5))
      : readBigInt(startOfMillisecond());
  latest = { timeMs, random };
  return formatId(kind, timeMs, Buffer.from(random.toString(16).padStart(20, '0'), 'hex'));
}

/** Half of the range, so that even a million steps of 40 bits do not run over its end. */
function startOfMillisecond(): Buffer {
  const bytes = takeRandom(10);
  bytes[0] = (bytes[0] ?? 0) & 0x7f;
  return bytes;
}

/** Asked of the machine a page at a time: a call for each id took most of its making. */
const page = Buffer.alloc(4096);
let taken = page.length;

function takeRandom(count: number): Buffer {
  if (taken + count > page.length) {
    randomFillSync(page);
    taken = 0;
  }
  taken += count;
  return page.subarray(taken - count, taken);
}

function readBigInt(bytes: Buffer): bigint {
  return BigInt(`0x${bytes.toString('hex')}`);
}
