import { eq } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { Transaction } from '../../client.ts';
import { campaigns } from '../../schema/index.ts';

export async function updateCampaign(
  tx: Transaction,
  campaignId: string,
  changes: PgUpdateSetSource<typeof campaigns>,
): Promise<void> {
  await tx.update(campaigns).set(changes).where(eq(campaigns.id, campaignId));
}
