import { IANAZone } from 'luxon';
import { dayMs, minuteMs } from './milliseconds.ts';

/** The instants, epoch milliseconds, at which a clock shows one time of one date. */
export interface WallTimeInstants {
  readonly firstMs: number;
  /** Differs from `firstMs` only when clocks are put back over this time. */
  readonly lastMs: number;
}

/**
 * Finds when a clock in `zone` shows `timeMs` after 00:00 of `date` (24 h = midnight after it).
 * A time that is skipped because clocks are put forward becomes the end of the gap.
 */
export function wallTimeInstants(date: string, timeMs: number, zone: string): WallTimeInstants {
  const iana = IANAZone.create(zone);
  const readingMs = Date.parse(date) + timeMs;
  const offsetBeforeMs = iana.offset(readingMs - dayMs) * minuteMs;
  const offsetAfterMs = iana.offset(readingMs + dayMs) * minuteMs;
  const beforeMs = readingMs - offsetBeforeMs;
  const afterMs = readingMs - offsetAfterMs;
  if (beforeMs === afterMs) return { firstMs: beforeMs, lastMs: beforeMs };
  const existsBefore = iana.offset(beforeMs) * minuteMs === offsetBeforeMs;
  const existsAfter = iana.offset(afterMs) * minuteMs === offsetAfterMs;
  if (existsBefore && existsAfter) return { firstMs: beforeMs, lastMs: afterMs };
  if (existsBefore) return { firstMs: beforeMs, lastMs: beforeMs };
  if (existsAfter) return { firstMs: afterMs, lastMs: afterMs };
  const gapEndMs = transitionMs(iana, afterMs, beforeMs);
  return { firstMs: gapEndMs, lastMs: gapEndMs };
}

/** First instant in (`lowMs`, `highMs`] with the offset of `highMs`; the offset changes once between them. */
function transitionMs(zone: IANAZone, lowMs: number, highMs: number): number {
  const offset = zone.offset(highMs);
  let low = lowMs;
  let high = highMs;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zone.offset(middle) === offset) high = middle;
    else low = middle;
  }
  return high;
}
