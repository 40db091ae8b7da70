import { z } from 'zod';
import { StepsInput } from '../sequence/steps-input.ts';
import { CampaignSettings } from './campaign-settings.ts';
import { campaignFieldsInput } from './create-campaign-input.ts';

/**
 * Fields left out stay as they are, also inside `settings`. A draft may get other steps; afterwards
 * their number and kinds stay, and text and delays take effect for every mail not yet written.
 */
export const UpdateCampaignInput = z.strictObject({
  campaignId: z.string(),
  name: campaignFieldsInput.name.optional(),
  mailboxIds: campaignFieldsInput.mailboxIds.optional(),
  steps: StepsInput.optional(),
  settings: CampaignSettings.partial().optional(),
});
export type UpdateCampaignInput = z.input<typeof UpdateCampaignInput>;
