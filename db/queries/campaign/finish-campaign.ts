import { and, eq, inArray, notExists, sql } from 'drizzle-orm';
import type { CampaignState } from '#domain/campaign/campaign-state.ts';
import type { Transaction } from '../../client.ts';
import { campaigns, enrollments } from '../../schema/index.ts';
import { publishLiveEvent } from '../live-event.ts';

export async function findCampaignState(
  tx: Transaction,
  campaignId: string,
): Promise<CampaignState | null> {
  const [row] = await tx
    .select({ state: campaigns.state })
    .from(campaigns)
    .where(eq(campaigns.id, campaignId));
  return row?.state ?? null;
}

/** @returns whether the campaign ended: it runs and no contact of it is waiting or active */
export async function finishCampaignIfDone(
  tx: Transaction,
  campaignId: string,
  now: Date,
): Promise<boolean> {
  const finished = await tx
    .update(campaigns)
    .set({ state: 'finished', finishedAt: now })
    .where(
      and(
        eq(campaigns.id, campaignId),
        eq(campaigns.state, 'running'),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(enrollments)
            .where(
              and(
                eq(enrollments.campaignId, campaignId),
                inArray(enrollments.state, ['enrolled', 'active']),
              ),
            ),
        ),
      ),
    )
    .returning({ workspaceId: campaigns.workspaceId });
  const [campaign] = finished;
  if (!campaign) return false;
  const { workspaceId } = campaign;
  await publishLiveEvent(tx, { workspaceId, type: 'campaign.changed', entityId: campaignId });
  return true;
}
