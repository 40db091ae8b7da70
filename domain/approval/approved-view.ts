import { z } from 'zod';

export const ApprovedView = z.object({
  approved: z.array(z.string()),
  /** Nobody waits for these any more: sent, taken back or written anew meanwhile. */
  gone: z.array(z.string()),
});
export type ApprovedView = z.infer<typeof ApprovedView>;
