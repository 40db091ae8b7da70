import type { Access } from '#services/context.ts';
import type { Services } from '#services/index.ts';
import type { CampaignSummary } from '../components/campaign/campaign-list.tsx';

/** The latest campaigns, each with where it stands. */
export async function listCampaignSummaries(
  { campaigns }: Services,
  access: Access,
): Promise<CampaignSummary[]> {
  const { items } = await campaigns.list(access, { limit: 50 });
  return Promise.all(
    items.map(async ({ id, name, steps, updatedAt }) => ({
      id,
      name,
      updatedAt,
      stepCount: steps.length,
      progress: await campaigns.getProgress(access, { campaignId: id }),
    })),
  );
}
