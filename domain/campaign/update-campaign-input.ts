import { z } from 'zod';
import { StepsInput } from '../sequence/steps-input.ts';
import { CampaignSettings } from './campaign-settings.ts';
import { campaignFieldsInput } from './create-campaign-input.ts';

/**
 * Fields left out stay as they are, also inside `settings`. `steps` is the whole new sequence, also of a
 * running campaign: a step with an `id` is that step; where no step has one, equal steps are found by
 * their content. Everybody under way goes on after what they have passed. An email that the campaign has
 * keeps its `format` and `attachmentIds` where they are left out.
 */
export const UpdateCampaignInput = z.strictObject({
  campaignId: z.string(),
  name: campaignFieldsInput.name.optional(),
  mailboxIds: campaignFieldsInput.mailboxIds.optional(),
  profileId: campaignFieldsInput.profileId.optional(),
  steps: StepsInput.optional(),
  settings: CampaignSettings.partial().optional(),
});
export type UpdateCampaignInput = z.input<typeof UpdateCampaignInput>;
