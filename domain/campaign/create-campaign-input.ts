import { z } from 'zod';
import { StepsInput } from '../sequence/steps-input.ts';
import { CampaignSettingsInput } from './campaign-settings-input.ts';

export const campaignFieldsInput = {
  name: z.string().trim().min(1, 'Give the campaign a name.').max(200),
  mailboxIds: z
    .array(z.string())
    .min(1, 'Choose at least one mailbox.')
    .max(100)
    .refine((ids) => new Set(ids).size === ids.length, 'A mailbox is listed twice.'),
  /** null = the default profile, whichever it is at the time. */
  profileId: z.string().nullable(),
};

export const CreateCampaignInput = z.strictObject({
  ...campaignFieldsInput,
  profileId: campaignFieldsInput.profileId.default(null),
  steps: StepsInput,
  settings: CampaignSettingsInput.prefault({}),
});
export type CreateCampaignInput = z.input<typeof CreateCampaignInput>;
