import { z } from 'zod';

export const StaleReleaseView = z.object({
  /** Contacts whose mail is no longer held. */
  released: z.number().int(),
});
export type StaleReleaseView = z.infer<typeof StaleReleaseView>;
