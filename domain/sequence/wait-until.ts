import { z } from 'zod';
import { TimeOfDay } from '../sending/time-of-day.ts';

/** A moment to wait for, in the mailbox's zone: when the clock next shows the time on such a weekday. */
export const WaitUntil = z
  .strictObject({
    /** Monday = 1; left out = any day. */
    days: z
      .array(z.int().min(1, 'Monday is day 1.').max(7, 'Sunday is day 7.'))
      .min(1, 'Choose at least one day.')
      .max(7)
      .optional(),
    /** Left out = the time of day at which the wait begins. */
    time: TimeOfDay.optional(),
  })
  .refine(
    ({ days, time }) => days !== undefined || time !== undefined,
    'Give days, a time or both.',
  );
export type WaitUntil = z.infer<typeof WaitUntil>;
