import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { campaignMailboxes } from '../../schema/index.ts';

export async function replaceCampaignMailboxes(
  tx: Transaction,
  campaign: { id: string; workspaceId: string },
  mailboxIds: readonly string[],
): Promise<void> {
  await tx.delete(campaignMailboxes).where(eq(campaignMailboxes.campaignId, campaign.id));
  const { id: campaignId, workspaceId } = campaign;
  await tx
    .insert(campaignMailboxes)
    .values(mailboxIds.map((mailboxId) => ({ workspaceId, campaignId, mailboxId })));
}
