import { z } from 'zod';

/** What a person found out about a mail of which nobody could tell whether it went out. */
export const SettleUncertainInput = z.strictObject({
  contactId: z.string(),
  outcome: z.enum(['sent', 'send_again']),
  /** Makes a repeated request harmless: a mail that is settled already stays as it is. */
  emailId: z.string().optional(),
});
export type SettleUncertainInput = z.input<typeof SettleUncertainInput>;
