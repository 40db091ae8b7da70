import { z } from 'zod';
import { PreviewCampaignInput } from './preview-campaign-input.ts';

/** One email of a campaign, as a contact would get it, to the mailbox it would come from. */
export const SendTestInput = PreviewCampaignInput.extend({
  /** Of the step, 0 = first. */
  position: z.int().min(0),
  /** Left out: the campaign's first one that is connected. */
  mailboxId: z.string().optional(),
});
export type SendTestInput = z.input<typeof SendTestInput>;
