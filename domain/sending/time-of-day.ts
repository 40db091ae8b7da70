import { z } from 'zod';

/** `HH:MM` on a 24-hour clock. */
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time as HH:MM, for example 09:00.');

/** As `TimeOfDay`, or `24:00` for the end of the day. */
export const EndOfRange = z
  .string()
  .regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'Write the time as HH:MM, up to 24:00.');

/** Minutes after midnight of a valid time: `09:30` is 570. */
export function minutesOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
