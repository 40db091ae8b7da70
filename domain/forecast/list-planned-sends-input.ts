import { z } from 'zod';
import { pageInput } from '../shared/page-input.ts';

/** Each that is given narrows the list. */
export const ListPlannedSendsInput = z.strictObject({
  /** Local date of the mailbox. */
  day: z.iso.date('Write the day as YYYY-MM-DD.').optional(),
  mailboxId: z.string().optional(),
  campaignId: z.string().optional(),
  ...pageInput,
});
export type ListPlannedSendsInput = z.input<typeof ListPlannedSendsInput>;
