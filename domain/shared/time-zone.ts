import { IANAZone } from 'luxon';
import { z } from 'zod';

/** An IANA zone name, such as `Europe/Paris`. */
export const TimeZone = z
  .string()
  .refine((name) => IANAZone.isValidZone(name), 'Pick a time zone such as Europe/Paris.');
export type TimeZone = z.infer<typeof TimeZone>;
