import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { campaigns } from '../../schema/index.ts';
import { closeCampaignGate } from './campaign-gate.ts';

export type CampaignRow = typeof campaigns.$inferSelect;

export async function findCampaign(
  tx: Transaction,
  campaignId: string,
): Promise<CampaignRow | null> {
  const [row] = await tx.select().from(campaigns).where(eq(campaigns.id, campaignId));
  return row ?? null;
}

/**
 * For a verb that changes its state: the others wait and then see what it decided. Not so strong that
 * it would hold up mails which refer to the campaign.
 */
export async function lockCampaign(
  tx: Transaction,
  campaignId: string,
): Promise<CampaignRow | null> {
  await closeCampaignGate(tx, campaignId);
  const [row] = await tx
    .select()
    .from(campaigns)
    .where(eq(campaigns.id, campaignId))
    .for('no key update');
  return row ?? null;
}

/** Its state cannot change until the transaction ends. */
export async function findCampaignHeldStill(
  tx: Transaction,
  campaignId: string,
): Promise<CampaignRow | null> {
  const [row] = await tx.select().from(campaigns).where(eq(campaigns.id, campaignId)).for('share');
  return row ?? null;
}
