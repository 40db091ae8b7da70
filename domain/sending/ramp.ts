import { z } from 'zod';
import { daysBetween } from '../shared/calendar-date.ts';

/**
 * How a new mailbox grows to its daily limit, day by day. The usual advice is 5 a day and 2 more each
 * day (limits-and-rules 7.4, after Smartlead and Instantly).
 */
export const Ramp = z.strictObject({
  startPerDay: z.int('Give a whole number.').min(1).max(10_000),
  addPerDay: z.int('Give a whole number.').min(0).max(1_000),
  /** Local date of the mailbox (`YYYY-MM-DD`) on which `startPerDay` holds. */
  startedOn: z.iso.date('Write the date as YYYY-MM-DD.'),
});
export type Ramp = z.infer<typeof Ramp>;

/** Mails that the ramp allows on a local date; before its start as on its first day. */
export function rampLimitOn(ramp: Ramp, date: string): number {
  return ramp.startPerDay + ramp.addPerDay * Math.max(0, daysBetween(ramp.startedOn, date));
}
