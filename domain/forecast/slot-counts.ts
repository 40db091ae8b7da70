import type { OutboundEmailKind } from '../outbound-email/outbound-email-state.ts';
import type { SlotDays } from './forecast-state.ts';

/** Slots of all mailboxes together, by the local date of the mailbox that gave them. */
export interface SlotCounts {
  readonly ofWorkspace: (date: string) => number;
  readonly ofCampaign: (campaignId: string, date: string) => { sent: number; fresh: number };
  readonly ofDomain: (domain: string, date: string) => number;
  readonly add: (slot: {
    readonly date: string;
    readonly campaignId: string;
    readonly domain: string;
    readonly kind: OutboundEmailKind;
  }) => void;
}

const noSlots = { sent: 0, fresh: 0 };

export function createSlotCounts({ workspace, campaigns, domains }: SlotDays): SlotCounts {
  const byDate = new Map(workspace.map(({ date, sent }) => [date, sent]));
  const byCampaign = new Map(
    campaigns.map(({ campaignId, date, sent, fresh }) => [
      `${date} ${campaignId}`,
      { sent, fresh },
    ]),
  );
  const byDomain = new Map<string, Map<string, number>>();
  for (const { domain, date, sent } of domains) dayOf(byDomain, date).set(domain, sent);
  const ofWorkspace: SlotCounts['ofWorkspace'] = (date) => byDate.get(date) ?? 0;
  const ofCampaign: SlotCounts['ofCampaign'] = (campaignId, date) =>
    byCampaign.get(`${date} ${campaignId}`) ?? noSlots;
  const ofDomain: SlotCounts['ofDomain'] = (domain, date) => byDomain.get(date)?.get(domain) ?? 0;
  return {
    ofWorkspace,
    ofCampaign,
    ofDomain,
    add: ({ date, campaignId, domain, kind }) => {
      byDate.set(date, ofWorkspace(date) + 1);
      const { sent, fresh } = ofCampaign(campaignId, date);
      byCampaign.set(`${date} ${campaignId}`, {
        sent: sent + 1,
        fresh: fresh + (kind === 'fresh' ? 1 : 0),
      });
      dayOf(byDomain, date).set(domain, ofDomain(domain, date) + 1);
    },
  };
}

function dayOf(byDate: Map<string, Map<string, number>>, date: string): Map<string, number> {
  let day = byDate.get(date);
  if (!day) byDate.set(date, (day = new Map()));
  return day;
}
