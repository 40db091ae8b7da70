import { z } from 'zod';
import { hourMs, minuteMs } from '../shared/milliseconds.ts';

/** `HH:MM` on a 24-hour clock. */
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as HH:MM, for example 09:00.');

/** As `TimeOfDay`, or `24:00` for the end of the day. */
export const EndOfRange = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Write the time as HH:MM, up to 24:00.');

/** What a valid time shows, in milliseconds after 00:00: `09:30` is 34,200,000. */
export function timeOfDayMs(time: string): number {
  return Number(time.slice(0, 2)) * hourMs + Number(time.slice(3, 5)) * minuteMs;
}
