import type { Batch } from './batch.ts';
import type { Gap } from './gap.ts';
import type { PriorityMode } from './priority-mode.ts';
import type { Ramp } from './ramp.ts';
import type { SendingWindow } from './sending-window.ts';

/** What the planner must know of a mailbox. Plain data, so that the forecast can run on a copy. */
export interface MailboxState {
  /** IANA zone that decides the mailbox's day. */
  readonly timeZone: string;
  readonly isConnected: boolean;
  /** Of the mailbox itself or of the whole workspace, which goes before; null = not paused. */
  readonly pause: { readonly by: 'mailbox' | 'workspace'; readonly sinceMs: number } | null;
  /** The provider asked for rest until then, epoch milliseconds. */
  readonly cooldownUntilMs: number | null;
  readonly window: SendingWindow;
  readonly gap: Gap;
  readonly dailyLimit: number;
  readonly hourlyLimit: number | null;
  /** The provider's hard cap in any rolling 24 h. */
  readonly providerDailyCap: number;
  /** null = at its full limit. */
  readonly ramp: Ramp | null;
  readonly batch: Batch | null;
  /** Too many bounces: a person must look before anything goes out. */
  readonly isBreakerTripped: boolean;
  readonly priorityMode: PriorityMode;
  /** Percent of fresh mails in mode balanced. */
  readonly share: number;
  readonly maxFollowUpWaitDays: number;
  /** Slots granted on one local day of the mailbox; on any later day they count as none. */
  readonly today: {
    readonly date: string;
    readonly sent: number;
    readonly fresh: number;
    readonly followUp: number;
  };
  /**
   * When the mails of the last 24 h went out, epoch milliseconds, ascending; a mail under way counts
   * as going out now.
   */
  readonly recentSlotsMs: readonly number[];
  /** Anchor and seed of the next gap; null = never sent. */
  readonly lastSlot: LastSlot | null;
}

export interface LastSlot {
  readonly atMs: number;
  readonly enrollmentId: string;
  readonly emailNumber: number;
}
