import type { Candidate } from './candidate.ts';
import type { SendingWindow } from './sending-window.ts';

/** A campaign's limits and the heads of its lines in one mailbox. */
export interface CampaignQueue {
  readonly campaignId: string;
  readonly isPaused: boolean;
  /** null = no limit. */
  readonly dailyLimit: number | null;
  /** New contacts a day; null = no limit, 0 = follow-ups only. */
  readonly maxNewPerDay: number | null;
  /** Narrows the mailbox's window, never widens it; null = the mailbox's alone. */
  readonly window: SendingWindow | null;
  /** Slots granted on one local day of the mailbox; on any later day they count as none. */
  readonly today: { readonly date: string; readonly sent: number; readonly fresh: number };
  readonly heads: readonly Candidate[];
}
