import { timeOfDayMs } from '../sending/time-of-day.ts';
import { addDays, weekdayOf } from '../shared/calendar-date.ts';
import { readWallClock } from '../shared/read-wall-clock.ts';
import { wallTimeInstants } from '../shared/wall-time-instants.ts';
import type { WaitUntil } from './wait-until.ts';

/**
 * The first instant from `fromMs` on at which a wait is over, epoch milliseconds. It is its own answer
 * when asked again. A time that clocks skip counts as the end of the gap, one shown twice as the first.
 * @throws Error when no weekday is left to choose from, which `WaitUntil` rules out
 */
export function waitEndMs(until: WaitUntil | null, fromMs: number, zone: string): number {
  if (!until) return fromMs;
  const start = readWallClock(fromMs, zone);
  const timeMs = until.time === undefined ? start.timeMs : timeOfDayMs(until.time);
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const date = addDays(start.date, ahead);
    if (until.days && !until.days.includes(weekdayOf(date))) continue;
    if (ahead === 0 && until.time === undefined) return fromMs;
    const endMs = wallTimeInstants(date, timeMs, zone).firstMs;
    if (endMs >= fromMs) return endMs;
  }
  throw new Error('a wait names no day of the week');
}
