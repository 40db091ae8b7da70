import type { CampaignQueue } from '#domain/sending/campaign-queue.ts';

/** A running campaign without limits of its own and with nobody queued. */
export function campaignQueue(changes: Partial<CampaignQueue> = {}): CampaignQueue {
  return {
    campaignId: 'campaign',
    isPaused: false,
    dailyLimit: null,
    maxNewPerDay: null,
    window: null,
    today: { date: '2026-06-01', sent: 0, fresh: 0 },
    heads: [],
    ...changes,
  };
}
