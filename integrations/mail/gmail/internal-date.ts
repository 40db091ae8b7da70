import { z } from 'zod';

/** Gmail's `internalDate`: epoch milliseconds as a decimal string. */
export const InternalDate = z
  .string()
  .regex(/^\d+$/)
  .transform((text) => new Date(Number(text)));
