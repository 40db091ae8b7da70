import { dateOfDay } from './date-of-day.ts';
import { dayMs } from './milliseconds.ts';

/** `YYYY-MM-DD`, `days` later. Dates are counted in UTC, where every day has 24 hours. */
export function addDays(date: string, days: number): string {
  return dateOfDay(Date.parse(date) / dayMs + days);
}

/** 1 = Monday … 7 = Sunday, as ISO 8601 counts. */
export function weekdayOf(date: string): number {
  return new Date(date).getUTCDay() || 7;
}

/** Days from one calendar date to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
