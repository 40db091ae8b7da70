import { z } from 'zod';

export const ContactCountView = z.object({
  count: z.number().int(),
  /** False: there are more; counting stopped there. */
  isExact: z.boolean(),
});
export type ContactCountView = z.infer<typeof ContactCountView>;
