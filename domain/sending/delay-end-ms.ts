import { addDays, weekdayOf } from '../shared/calendar-date.ts';
import { readWallClock } from '../shared/read-wall-clock.ts';
import { wallTimeInstants } from '../shared/wall-time-instants.ts';
import type { DayCount } from './day-count.ts';
import type { Duration } from './parse-duration.ts';

export interface Delay {
  readonly duration: Duration;
  readonly dayCount: DayCount;
  /** Dates (`YYYY-MM-DD`) that are no business days. */
  readonly holidays?: readonly string[];
}

/** Longer than ten years of business days; keeps a calendar full of holidays from counting for ever. */
const searchDays = 6_000;

/**
 * When a delay that starts at `fromMs` is over, epoch milliseconds. For a follow-up, `fromMs` is the
 * actual previous send, so a late mail moves those after it. Whole days keep the time of day.
 * @param zone IANA zone whose calendar counts the days
 */
export function delayEndMs(fromMs: number, delay: Delay, zone: string): number {
  const { days, timeMs } = delay.duration;
  if (days === 0) return fromMs + timeMs;
  const start = readWallClock(fromMs, zone);
  const date =
    delay.dayCount === 'calendar'
      ? addDays(start.date, days)
      : addBusinessDays(start.date, days, new Set(delay.holidays));
  return wallTimeInstants(date, start.timeMs, zone).firstMs + timeMs;
}

function addBusinessDays(from: string, days: number, holidays: ReadonlySet<string>): string {
  let date = from;
  let left = days;
  for (let passed = 0; left > 0 && passed < searchDays; passed += 1) {
    date = addDays(date, 1);
    if (weekdayOf(date) <= 5 && !holidays.has(date)) left -= 1;
  }
  return date;
}
