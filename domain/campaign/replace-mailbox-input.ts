import { z } from 'zod';

export const ReplaceMailboxInput = z.strictObject({
  campaignId: z.string(),
  fromMailboxId: z.string(),
  toMailboxId: z.string(),
});
export type ReplaceMailboxInput = z.input<typeof ReplaceMailboxInput>;
