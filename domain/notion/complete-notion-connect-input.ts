import { z } from 'zod';

/** The query Notion sends the browser back with; it may carry more. */
export const CompleteNotionConnectInput = z.object({
  state: z.string().min(1).max(500),
  code: z.string().min(1).max(2000).optional(),
  error: z.string().max(200).optional(),
});
export type CompleteNotionConnectInput = z.input<typeof CompleteNotionConnectInput>;
