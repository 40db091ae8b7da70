import { weekdayOf } from '../shared/calendar-date.ts';
import { wallTimeInstants } from '../shared/wall-time-instants.ts';
import type { SendingWindow } from './sending-window.ts';
import { timeOfDayMs } from './time-of-day.ts';

/** Half-open, epoch milliseconds. */
export interface WindowInterval {
  readonly startMs: number;
  readonly endMs: number;
}

/**
 * When the window is open on one local date of `zone`, in order. Each interval is one stretch in
 * which a clock never shows a time outside the range: an edge that is skipped moves to the end of
 * the gap, an edge that comes twice takes the reading that keeps the stretch shorter.
 */
export function windowIntervals(
  window: SendingWindow,
  zone: string,
  date: string,
): readonly WindowInterval[] {
  const key = `${zone} ${date}`;
  const known = intervalsByWindow.get(window) ?? new Map<string, readonly WindowInterval[]>();
  intervalsByWindow.set(window, known);
  const intervals = known.get(key) ?? computeIntervals(window, zone, date);
  known.set(key, intervals);
  return intervals;
}

/** A forecast asks the same days of the same window ten thousand times; zone rules are slow to read. */
const intervalsByWindow = new WeakMap<SendingWindow, Map<string, readonly WindowInterval[]>>();

function computeIntervals(
  window: SendingWindow,
  zone: string,
  date: string,
): readonly WindowInterval[] {
  if (!window.days.includes(weekdayOf(date)) || window.holidays?.includes(date)) return [];
  return window.ranges
    .map((range) => rangeInterval(date, timeOfDayMs(range.from), timeOfDayMs(range.to), zone))
    .filter((interval) => interval.startMs < interval.endMs)
    .toSorted((a, b) => a.startMs - b.startMs);
}

function rangeInterval(date: string, fromMs: number, toMs: number, zone: string): WindowInterval {
  const start = wallTimeInstants(date, fromMs, zone);
  const end = wallTimeInstants(date, toMs, zone);
  // Nothing of the date comes before midnight, so its first reading is safe.
  const startMs = fromMs === 0 ? start.firstMs : start.lastMs;
  return { startMs, endMs: end.firstMs > startMs ? end.firstMs : end.lastMs };
}
