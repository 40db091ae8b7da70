import { z } from 'zod';

export const ApprovedView = z.object({
  approved: z.array(z.string()),
  /** Nobody waits for these any more: sent, taken back or written anew meanwhile. */
  gone: z.array(z.string()),
  /** These say what no mail may say, and wait on. */
  refused: z.array(z.string()),
  /** So many match the filter and still wait; 0 without a filter. */
  remaining: z.number().int(),
});
export type ApprovedView = z.infer<typeof ApprovedView>;
