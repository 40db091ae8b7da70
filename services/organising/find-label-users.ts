import type { Transaction } from '#db/client.ts';
import { listCampaigns } from '#db/queries/campaign/list-campaigns.ts';
import { listSteps } from '#db/queries/campaign/list-steps.ts';
import { savedViewRows } from '#db/queries/saved-view/saved-view-rows.ts';
import { segmentRows } from '#db/queries/segment/segment-rows.ts';
import type { LabelUsers } from '#domain/organising/find-label-uses.ts';
import { viewSavedView } from '../saved-view/view-saved-view.ts';
import { viewSegment } from '../segment/view-segment.ts';

/** More campaigns than a workspace has; the newest count. */
const campaignsMax = 1_000;

/** Everything that may ask for a tag, list or field; campaigns only while they are not archived. */
export async function findLabelUsers(tx: Transaction): Promise<LabelUsers> {
  const segments = await segmentRows.list(tx);
  const views = await savedViewRows.list(tx);
  const all = await listCampaigns(tx, { state: null, beforeId: null, limit: campaignsMax });
  const campaigns = all.filter(({ state }) => state !== 'archived');
  const steps = await listSteps(
    tx,
    campaigns.map(({ id }) => id),
  );
  return {
    segments: segments.map(viewSegment),
    views: views.map(viewSavedView),
    campaigns: campaigns.map(({ id, name }) => ({
      id,
      name,
      steps: steps.filter(({ campaignId }) => campaignId === id),
    })),
  };
}
