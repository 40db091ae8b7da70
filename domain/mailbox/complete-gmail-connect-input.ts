import { z } from 'zod';

/** The query Google sends the browser back with (RFC 6749 section 4.1.2); it may carry more. */
export const CompleteGmailConnectInput = z.object({
  state: z.string().min(1).max(500),
  code: z.string().min(1).max(2000).optional(),
  error: z.string().max(200).optional(),
});
export type CompleteGmailConnectInput = z.input<typeof CompleteGmailConnectInput>;
