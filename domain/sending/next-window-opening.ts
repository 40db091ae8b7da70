import { addDays } from '../shared/calendar-date.ts';
import { readWallClock } from '../shared/read-wall-clock.ts';
import type { SendingWindow } from './sending-window.ts';
import { windowIntervals } from './window-intervals.ts';

/** Longer than any run of 366 holidays between two weekly days. */
const searchDays = 400;

/**
 * The first instant at or after `fromMs` at which the window is open: `fromMs` itself when inside.
 * @returns epoch milliseconds, or null when the window stays shut for 400 days
 */
export function nextWindowOpening(
  window: SendingWindow,
  zone: string,
  fromMs: number,
): number | null {
  const { date } = readWallClock(fromMs, zone);
  for (let days = 0; days < searchDays; days += 1) {
    const next = windowIntervals(window, zone, addDays(date, days)).find(
      (interval) => fromMs < interval.endMs,
    );
    if (next) return Math.max(fromMs, next.startMs);
  }
  return null;
}
