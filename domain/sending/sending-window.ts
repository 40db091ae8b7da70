import { z } from 'zod';
import { EndOfRange, TimeOfDay } from './time-of-day.ts';

const Weekday = z.int('Days are numbers.').min(1, 'Monday is day 1.').max(7, 'Sunday is day 7.');

const TimeRange = z
  .strictObject({ from: TimeOfDay, to: EndOfRange })
  .refine((range) => range.from < range.to, {
    path: ['to'],
    error: 'The end must be after the start; split a range that passes midnight in two.',
  });

/** When mail may go out: days of the week, times of the day, in whose zone, and days off. */
export const SendingWindow = z.strictObject({
  days: z
    .array(Weekday)
    .min(1, 'Choose at least one day.')
    .max(7)
    .refine(isUnique, 'A day is listed twice.'),
  ranges: z
    .array(TimeRange)
    .min(1, 'Give at least one time range.')
    .max(12, 'At most 12 time ranges a day.')
    .refine(areDisjoint, 'Two time ranges overlap.'),
  /** `recipient` falls back to the mailbox's zone for contacts without one. */
  zone: z.enum(['mailbox', 'recipient'], 'Choose mailbox or recipient.'),
  holidays: z.array(z.iso.date('Write holidays as YYYY-MM-DD.')).max(366).optional(),
});
export type SendingWindow = z.infer<typeof SendingWindow>;

export const defaultSendingWindow: SendingWindow = {
  days: [1, 2, 3, 4, 5],
  ranges: [{ from: '09:00', to: '17:00' }],
  zone: 'mailbox',
};

function isUnique(days: readonly number[]): boolean {
  return new Set(days).size === days.length;
}

/** `HH:MM` compares as text. */
function areDisjoint(ranges: readonly { from: string; to: string }[]): boolean {
  const sorted = ranges.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return sorted.every((range, index) => {
    const next = sorted[index + 1];
    return next === undefined || range.to <= next.from;
  });
}
