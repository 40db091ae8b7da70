import type { CampaignSettings } from '#domain/campaign/campaign-settings.ts';
import type { Transaction } from '../../client.ts';
import { campaigns } from '../../schema/index.ts';

/** A new draft. @returns its id */
export async function insertCampaign(
  tx: Transaction,
  campaign: {
    workspaceId: string;
    name: string;
    profileId: string | null;
    settings: CampaignSettings;
  },
): Promise<string> {
  const [row] = await tx
    .insert(campaigns)
    .values({ ...campaign, state: 'draft' })
    .returning({ id: campaigns.id });
  if (!row) throw new Error('an insert returned no row');
  return row.id;
}
