import { z } from 'zod';
import { StepsInput } from '../sequence/steps-input.ts';

/** Renders the campaign's mails for one contact; `steps` tries text that is not saved. */
export const PreviewCampaignInput = z.strictObject({
  campaignId: z.string(),
  contactId: z.string(),
  steps: StepsInput.optional(),
});
export type PreviewCampaignInput = z.input<typeof PreviewCampaignInput>;
