import { dayMs } from './milliseconds.ts';

/** Writing a date takes longer than all that is reckoned with it. */
const knownDates = new Map<number, string>();

/** `YYYY-MM-DD` of the day that many days after 1970-01-01. */
export function dateOfDay(day: number): string {
  const known = knownDates.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * dayMs).toISOString().slice(0, 10);
  knownDates.set(day, date);
  return date;
}
