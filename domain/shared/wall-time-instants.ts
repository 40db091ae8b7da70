import { dayMs } from './milliseconds.ts';
import { zoneOffsetMs } from './zone-offset-ms.ts';

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
  const readingMs = Date.parse(date) + timeMs;
  const offsetBeforeMs = zoneOffsetMs(zone, readingMs - dayMs);
  const offsetAfterMs = zoneOffsetMs(zone, readingMs + dayMs);
  const beforeMs = readingMs - offsetBeforeMs;
  const afterMs = readingMs - offsetAfterMs;
  if (beforeMs === afterMs) return { firstMs: beforeMs, lastMs: beforeMs };
  const existsBefore = zoneOffsetMs(zone, beforeMs) === offsetBeforeMs;
  const existsAfter = zoneOffsetMs(zone, afterMs) === offsetAfterMs;
  if (existsBefore && existsAfter) return { firstMs: beforeMs, lastMs: afterMs };
  if (existsBefore) return { firstMs: beforeMs, lastMs: beforeMs };
  if (existsAfter) return { firstMs: afterMs, lastMs: afterMs };
  const gapEndMs = transitionMs(zone, afterMs, beforeMs);
  return { firstMs: gapEndMs, lastMs: gapEndMs };
}

/** First instant in (`lowMs`, `highMs`] with the offset of `highMs`; the offset changes once between them. */
function transitionMs(zone: string, lowMs: number, highMs: number): number {
  const offsetMs = zoneOffsetMs(zone, highMs);
  let low = lowMs;
  let high = highMs;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (zoneOffsetMs(zone, middle) === offsetMs) high = middle;
    else low = middle;
  }
  return high;
}
