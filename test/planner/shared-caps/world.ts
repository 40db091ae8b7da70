import type { CampaignQueue } from '#domain/sending/campaign-queue.ts';
import type { Candidate } from '#domain/sending/candidate.ts';
import type { LastSlot, MailboxState } from '#domain/sending/mailbox-state.ts';

/** A workspace whose mailboxes share campaigns and limits: rows, from which all counts follow. */
export interface World {
  nowMs: number;
  readonly dailyQuota: number | null;
  readonly domainDailyLimit: number | null;
  isPaused: boolean;
  readonly mailboxes: readonly WorldMailbox[];
  readonly campaigns: readonly WorldCampaign[];
  readonly mails: readonly WorldMail[];
}

export interface WorldMailbox {
  readonly id: string;
  readonly settings: Omit<MailboxState, 'today' | 'recentSlotsMs' | 'lastSlot' | 'pause'>;
  isPaused: boolean;
  lastSlot: LastSlot | null;
}

export interface WorldCampaign {
  readonly settings: Omit<CampaignQueue, 'isPaused' | 'today' | 'heads'>;
  isPaused: boolean;
}

export interface WorldMail {
  readonly mailbox: WorldMailbox;
  readonly campaign: WorldCampaign;
  readonly candidate: Omit<Candidate, 'domainToday'>;
  isPaused: boolean;
  /** null = queued; a released slot leaves nothing behind. */
  slot: Slot | null;
}

export interface Slot {
  readonly atMs: number;
  /** Local date of the mailbox. */
  readonly day: string;
  /** null = under way. */
  sentAtMs: number | null;
}

/** Mails that hold a slot or have used one. */
export function heldMails(world: World): readonly (WorldMail & { slot: Slot })[] {
  return world.mails.filter((mail): mail is WorldMail & { slot: Slot } => mail.slot !== null);
}
