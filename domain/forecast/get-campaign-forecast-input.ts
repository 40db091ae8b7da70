import { z } from 'zod';
import { ForecastDays } from './forecast-days.ts';

export const GetCampaignForecastInput = z.strictObject({
  campaignId: z.string(),
  days: ForecastDays.default(30),
});
export type GetCampaignForecastInput = z.input<typeof GetCampaignForecastInput>;
