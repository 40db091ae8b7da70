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
  const isTheCampaign = eq(campaigns.id, campaignId);
  const isOfIt = eq(enrollments.campaignId, campaignId);
  const unfinished = tx
    .select({ one: sql`1` })
    .from(enrollments)
    .where(and(isOfIt, inArray(enrollments.state, ['enrolled', 'active'])))
    .limit(1);
  if ((await unfinished).length > 0) return false;
  // Whoever enrolls at this moment holds the campaign. Only a look taken after that sees whom they brought.
  await tx.select().from(campaigns).where(isTheCampaign).for('no key update');
  const [finished] = await tx
    .update(campaigns)
    .set({ state: 'finished', finishedAt: now })
    .where(and(isTheCampaign, eq(campaigns.state, 'running'), notExists(unfinished)))
    .returning({ workspaceId: campaigns.workspaceId });
  if (!finished) return false;
  const { workspaceId } = finished;
  await publishLiveEvent(tx, { workspaceId, type: 'campaign.changed', entityId: campaignId });
  return true;
}
