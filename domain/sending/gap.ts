import { z } from 'zod';

const seconds = z
  .int('Give whole seconds.')
  .min(1, 'At least 1 second.')
  .max(86_400, 'At most one day (86400 seconds).');

/** Random pause between two mails of one mailbox, in seconds. */
export const Gap = z
  .strictObject({ minSeconds: seconds, maxSeconds: seconds })
  .refine((gap) => gap.minSeconds <= gap.maxSeconds, {
    path: ['maxSeconds'],
    error: 'The longest gap must not be shorter than the shortest.',
  });
export type Gap = z.infer<typeof Gap>;

/** 4 to 12 minutes, between what Smartlead (10) and Instantly (9-14) advise and their minimums. */
export const defaultGap: Gap = { minSeconds: 240, maxSeconds: 720 };
