import { z } from 'zod';
import { staleActions } from './stale-action.ts';

export const ReleaseCampaignStaleInput = z.strictObject({
  campaignId: z.string(),
  action: z.enum(staleActions),
});
export type ReleaseCampaignStaleInput = z.input<typeof ReleaseCampaignStaleInput>;
