import { asc, inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { campaignMailboxes } from '../../schema/index.ts';

export async function listCampaignMailboxes(
  tx: Transaction,
  campaignIds: readonly string[],
): Promise<{ campaignId: string; mailboxId: string }[]> {
  if (campaignIds.length === 0) return [];
  return tx
    .select({ campaignId: campaignMailboxes.campaignId, mailboxId: campaignMailboxes.mailboxId })
    .from(campaignMailboxes)
    .where(inArray(campaignMailboxes.campaignId, [...campaignIds]))
    .orderBy(asc(campaignMailboxes.mailboxId));
}
