import { addDays, weekdayOf } from '../shared/calendar-date.ts';

/** How long to wait for somebody who does not say when they are back. */
const unknownAbsenceDays = 7;

/**
 * The first day to write again: the working day after the return, so that the mail does not drown
 * in what piled up. Dates are `YYYY-MM-DD`.
 */
export function resumeAfterAbsence(returnsOn: string | null, receivedOn: string): string {
  if (returnsOn === null) return addDays(receivedOn, unknownAbsenceDays);
  const next = addDays(returnsOn, 1);
  const weekday = weekdayOf(next);
  return weekday <= 5 ? next : addDays(next, 8 - weekday);
}
