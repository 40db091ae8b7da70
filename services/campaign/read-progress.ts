import type { Transaction } from '#db/client.ts';
import { countReplies } from '#db/queries/campaign/count-replies.ts';
import { countProgress } from '#db/queries/campaign/count-progress.ts';
import type { CampaignRow } from '#db/queries/campaign/find-campaign.ts';
import type { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';
import { currentReason } from '#domain/enrollment/current-reason.ts';
import { enrollmentStatus } from '#domain/enrollment/enrollment-status.ts';

/** Where a campaign's contacts stand, by the same rules as each contact alone. */
export async function readProgress(
  tx: Transaction,
  campaign: CampaignRow,
  now: Date,
): Promise<CampaignProgressView> {
  const groups = await countProgress(tx, campaign.id);
  const byStatus: CampaignProgressView['byStatus'] = {};
  const byReason: CampaignProgressView['byReason'] = {};
  const nextCheckAt: CampaignProgressView['nextCheckAt'] = {};
  let enrolled = 0;
  let sent = 0;
  for (const group of groups) {
    const status = enrollmentStatus(group);
    const { code, recheckAt } = currentReason({
      state: group.state,
      stored: { code: group.reasonCode, inputs: {}, recheckAt: group.recheckAt },
      pausedAt: group.isPaused ? now : null,
      campaign,
      workspacePausedAt: group.workspacePausedAt,
      mailbox: group.mailbox,
    });
    byStatus[status] = (byStatus[status] ?? 0) + group.count;
    byReason[code] = (byReason[code] ?? 0) + group.count;
    if (recheckAt) nextCheckAt[code] = earlier(nextCheckAt[code], recheckAt);
    enrolled += group.count;
    sent += group.count * group.sentCount;
  }
  return {
    campaignId: campaign.id,
    status: campaign.state,
    enrolled,
    sent,
    ...(await countReplies(tx, campaign.id)),
    byStatus,
    byReason,
    nextCheckAt,
    startedAt: campaign.startedAt?.toISOString() ?? null,
    pausedAt: campaign.pausedAt?.toISOString() ?? null,
  };
}

function earlier(known: string | undefined, at: Date): string {
  const other = at.toISOString();
  return known !== undefined && known < other ? known : other;
}
