import { and, desc, eq, lt } from 'drizzle-orm';
import type { CampaignState } from '#domain/campaign/campaign-state.ts';
import type { Transaction } from '../../client.ts';
import { campaigns } from '../../schema/index.ts';
import type { CampaignRow } from './find-campaign.ts';

/** Newest first; ids sort by creation. */
export function listCampaigns(
  tx: Transaction,
  query: { state: CampaignState | null; beforeId: string | null; limit: number },
): Promise<CampaignRow[]> {
  return tx
    .select()
    .from(campaigns)
    .where(
      and(
        query.state === null ? undefined : eq(campaigns.state, query.state),
        query.beforeId === null ? undefined : lt(campaigns.id, query.beforeId),
      ),
    )
    .orderBy(desc(campaigns.id))
    .limit(query.limit);
}
