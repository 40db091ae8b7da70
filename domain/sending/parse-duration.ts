import { dayMs, hourMs, minuteMs, secondMs } from '../shared/milliseconds.ts';

/** Days follow the calendar (a day may have 23 or 25 hours); the time part is exact. */
export interface Duration {
  readonly days: number;
  readonly timeMs: number;
}

const pattern = /^P(?=[\dT])(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const longestMs = 3650 * dayMs;

/**
 * Reads an ISO 8601 duration of whole weeks, days, hours, minutes and seconds: `P3D`, `PT90S`.
 * Years and months are refused, for their length depends on where they start.
 * @returns null when it is not such a duration or longer than ten years
 */
export function parseDuration(text: string): Duration | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((digits: string | undefined) => Number(digits ?? 0));
  const duration = {
    days: weeks * 7 + days,
    timeMs: hours * hourMs + minutes * minuteMs + seconds * secondMs,
  };
  return duration.days * dayMs + duration.timeMs <= longestMs ? duration : null;
}
