import { desc, eq, or } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { campaigns, profiles } from '../../schema/index.ts';
import type { ProfileRow } from './profile-rows.ts';

/** Who a campaign writes as: its own profile, else the default one; null = the workspace has none. */
export async function findCampaignProfile(
  tx: Transaction,
  campaignId: string,
): Promise<ProfileRow | null> {
  const [row] = await tx
    .select({ profile: profiles })
    .from(campaigns)
    .innerJoin(profiles, or(eq(profiles.id, campaigns.profileId), eq(profiles.isDefault, true)))
    .where(eq(campaigns.id, campaignId))
    .orderBy(desc(eq(profiles.id, campaigns.profileId)))
    .limit(1);
  return row?.profile ?? null;
}
