import { z } from 'zod';

export const CampaignRefInput = z.strictObject({ campaignId: z.string() });
export type CampaignRefInput = z.input<typeof CampaignRefInput>;
