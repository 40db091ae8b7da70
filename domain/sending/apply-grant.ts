import { dayMs } from '../shared/milliseconds.ts';
import { readWallClock } from '../shared/read-wall-clock.ts';
import type { CampaignQueue } from './campaign-queue.ts';
import type { Candidate } from './candidate.ts';
import type { DispatchState } from './dispatch-state.ts';
import type { MailboxState } from './mailbox-state.ts';

export interface Grant {
  readonly campaignId: string;
  readonly candidate: Candidate;
  readonly atMs: number;
}

/** The state after a slot is given: counted everywhere, and the head has left its line. */
export function applyGrant(state: DispatchState, grant: Grant): DispatchState {
  const { date } = readWallClock(grant.atMs, state.mailbox.timeZone);
  const { workspace } = state;
  const today = workspace.today.date === date ? workspace.today : { date, sent: 0 };
  return {
    workspace: { ...workspace, today: { date, sent: today.sent + 1 } },
    mailbox: countInMailbox(state.mailbox, grant, date),
    campaigns: state.campaigns.map((campaign) =>
      countForDomain(
        campaign.campaignId === grant.campaignId
          ? countInCampaign(campaign, grant, date)
          : campaign,
        grant,
        date,
      ),
    ),
  };
}

function countInMailbox(
  mailbox: MailboxState,
  { candidate, atMs }: Grant,
  date: string,
): MailboxState {
  const { enrollmentId, emailNumber, kind } = candidate;
  const today =
    mailbox.today.date === date ? mailbox.today : { date, sent: 0, fresh: 0, followUp: 0 };
  return {
    ...mailbox,
    today: {
      date,
      sent: today.sent + 1,
      fresh: today.fresh + (kind === 'fresh' ? 1 : 0),
      followUp: today.followUp + (kind === 'follow_up' ? 1 : 0),
    },
    recentSlotsMs: withSlot(mailbox.recentSlotsMs, atMs),
    lastSlot: { atMs, enrollmentId, emailNumber },
  };
}

/** They ascend, so the old ones are a beginning. */
function withSlot(slotsMs: readonly number[], atMs: number): readonly number[] {
  const firstRecent = slotsMs.findIndex((slotMs) => slotMs > atMs - dayMs);
  return firstRecent === -1 ? [atMs] : [...slotsMs.slice(firstRecent), atMs];
}

function countForDomain(
  campaign: CampaignQueue,
  { candidate: { domain } }: Grant,
  date: string,
): CampaignQueue {
  if (campaign.heads.every((head) => head.domain !== domain)) return campaign;
  const heads = campaign.heads.map((head) => {
    if (head.domain !== domain) return head;
    const sent = head.domainToday.date === date ? head.domainToday.sent : 0;
    return { ...head, domainToday: { date, sent: sent + 1 } };
  });
  return { ...campaign, heads };
}

function countInCampaign(
  campaign: CampaignQueue,
  { candidate }: Grant,
  date: string,
): CampaignQueue {
  const today = campaign.today.date === date ? campaign.today : { date, sent: 0, fresh: 0 };
  return {
    ...campaign,
    today: {
      date,
      sent: today.sent + 1,
      fresh: today.fresh + (candidate.kind === 'fresh' ? 1 : 0),
    },
    heads: campaign.heads.filter((head) => head.emailId !== candidate.emailId),
  };
}
