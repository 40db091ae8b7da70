import { randomFillSync } from 'node:crypto';
import { formatId, type IdKind } from '#domain/shared/ids.ts';

/** The latest id of this process; the next one of the same millisecond comes after it. Its 80 bits in two halves. */
let latest = { timeMs: 0, high: 0, low: 0 };

const halfRange = 2 ** 40;

/**
 * A fresh id of the given kind; see `formatId` for its shape. Ids made by one process sort by their
 * making even within a millisecond, so that rows written together keep their order.
 */
export function newId(kind: IdKind): string {
  const timeMs = Math.max(Date.now(), latest.timeMs);
  latest = timeMs === latest.timeMs ? nextInMillisecond() : startOfMillisecond(timeMs);
  return formatId(kind, timeMs, bytesOf(latest));
}

function nextInMillisecond(): typeof latest {
  const low = latest.low + 1 + randomHalf();
  return low < halfRange
    ? { ...latest, low }
    : { ...latest, high: latest.high + 1, low: low - halfRange };
}

/** Half of the range, so that even a million steps of 40 bits do not run over its end. */
function startOfMillisecond(timeMs: number): typeof latest {
  return { timeMs, high: randomHalf() % (halfRange / 2), low: randomHalf() };
}

function bytesOf({ high, low }: typeof latest): Uint8Array {
  const bytes = Buffer.allocUnsafe(10);
  bytes.writeUIntBE(high, 0, 5);
  bytes.writeUIntBE(low, 5, 5);
  return bytes;
}

/** Asked of the machine a page at a time: a call for each id took most of its making. */
const page = Buffer.alloc(4096);
let taken = page.length;

/** 40 random bits. */
function randomHalf(): number {
  if (taken + 5 > page.length) {
    randomFillSync(page);
    taken = 0;
  }
  taken += 5;
  return page.readUIntBE(taken - 5, 5);
}
