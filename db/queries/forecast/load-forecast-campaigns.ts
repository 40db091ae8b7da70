import { and, asc, eq, inArray, or } from 'drizzle-orm';
import { defaultApprovalFirst } from '#domain/approval/needs-approval.ts';
import type { CampaignSettings } from '#domain/campaign/campaign-settings.ts';
import type { ForecastCampaign } from '#domain/forecast/forecast-state.ts';
import type { Transaction } from '../../client.ts';
import { campaigns } from '../../schema/index.ts';
import { listCampaignMailboxes } from '../campaign/list-campaign-mailboxes.ts';
import { listSteps } from '../campaign/list-steps.ts';
import { countAskedApprovals } from '../outbound-email/count-asked-approvals.ts';

/** A campaign with its sequence; `isEdited`: who is under way may have had steps of an earlier version. */
export type LoadedCampaign = ForecastCampaign & { readonly isEdited: boolean };

/**
 * The campaigns under way.
 * @param draftId a draft that is taken as if it were started now
 */
export async function loadForecastCampaigns(
  tx: Transaction,
  draftId: string | null,
): Promise<LoadedCampaign[]> {
  const isUnderWay = inArray(campaigns.state, ['running', 'paused']);
  const isDraft = draftId && and(eq(campaigns.id, draftId), eq(campaigns.state, 'draft'));
  const rows = await tx
    .select()
    .from(campaigns)
    .where(isDraft ? or(isUnderWay, isDraft) : isUnderWay)
    .orderBy(asc(campaigns.id));
  const ids = rows.map(({ id }) => id);
  const steps = Map.groupBy(await listSteps(tx, ids), ({ campaignId }) => campaignId);
  const used = Map.groupBy(await listCampaignMailboxes(tx, ids), ({ campaignId }) => campaignId);
  const loaded: LoadedCampaign[] = [];
  for (const { id, state, settings, sequenceVersion } of rows) {
    loaded.push({
      id,
      isPaused: state === 'paused',
      isEdited: sequenceVersion > 1,
      dailyLimit: settings.dailyLimit,
      maxNewPerDay: settings.maxNewPerDay,
      window: settings.window,
      asksAbout: await countToAsk(tx, id, settings),
      steps: steps.get(id) ?? [],
      mailboxIds: (used.get(id) ?? []).map(({ mailboxId }) => mailboxId),
    });
  }
  return loaded;
}

/** As `needsApproval` will ask; of what the model is not sure, nobody knows before it has written. */
async function countToAsk(
  tx: Transaction,
  campaignId: string,
  { approval, approvalFirst = defaultApprovalFirst }: CampaignSettings,
): Promise<number> {
  if (approval === 'all') return Infinity;
  if (approval !== 'first') return 0;
  return approvalFirst - (await countAskedApprovals(tx, campaignId));
}
