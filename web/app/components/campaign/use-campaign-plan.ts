import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { ForecastView } from '#domain/forecast/forecast-view.ts';

const CampaignPlan = ForecastView.shape.campaigns.element.nullable();
type CampaignPlan = z.infer<typeof CampaignPlan>;

/**
 * When a campaign will have sent its last mail. Apart from the page's own data: each live change of the page
 * would cut short what is being reckoned here, and show that as an error.
 * @param version reckons anew when it changes
 * @returns null when nobody is left to write to; undefined until it is known
 */
export function useCampaignPlan(campaignId: string, version: string): CampaignPlan | undefined {
  const [plan, setPlan] = useState<CampaignPlan>();
  useEffect(() => {
    let isShown = true;
    void readPlan(campaignId).then((read) => {
      if (isShown && read !== undefined) setPlan(read);
    });
    return () => {
      isShown = false;
    };
  }, [campaignId, version]);
  return plan;
}

/** @returns undefined when the server cannot be asked now; what is shown stays until the next change */
async function readPlan(campaignId: string): Promise<CampaignPlan | undefined> {
  try {
    const answer = await fetch(`/campaigns/${campaignId}/plan`);
    return answer.ok ? CampaignPlan.parse(await answer.json()) : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
