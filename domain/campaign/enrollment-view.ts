import { z } from 'zod';
import { reasonCodes } from '../sending/reason-code.ts';

export const EnrollmentView = z.object({
  enrolled: z.number().int(),
  /** To undo it by, as a bulk change; null = nobody joined. */
  bulkChangeId: z.string().nullable(),
  /** Who did not join, and why. */
  skipped: z.array(
    z.object({ contactId: z.string(), code: z.enum([...reasonCodes, 'not_found']) }),
  ),
});
export type EnrollmentView = z.infer<typeof EnrollmentView>;
