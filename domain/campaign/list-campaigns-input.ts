import { z } from 'zod';
import { pageInput } from '../shared/page-input.ts';
import { campaignStates } from './campaign-state.ts';

export const ListCampaignsInput = z.strictObject({
  status: z.enum(campaignStates).optional(),
  ...pageInput,
});
export type ListCampaignsInput = z.input<typeof ListCampaignsInput>;
