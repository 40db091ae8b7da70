import type { MailboxState } from '../sending/mailbox-state.ts';
import type { ReasonCode } from '../sending/reason-code.ts';
import type { SendingWindow } from '../sending/sending-window.ts';
import type { WorkspaceState } from '../sending/workspace-state.ts';
import type { ContactSequence, SequenceStep } from '../sequence/advance-steps.ts';

/** All that decides what a workspace sends from now on, as of one instant. */
export interface ForecastState {
  readonly limits: Pick<WorkspaceState, 'dailyQuota' | 'domainDailyLimit'>;
  readonly slotDays: SlotDays;
  readonly mailboxes: readonly ForecastMailbox[];
  readonly campaigns: readonly ForecastCampaign[];
  /** Of these campaigns, not over yet. */
  readonly enrollments: readonly ForecastEnrollment[];
}

/** Slots that are given already, by the local date of the mailbox that gave them. */
export interface SlotDays {
  readonly workspace: readonly { readonly date: string; readonly sent: number }[];
  readonly campaigns: readonly {
    readonly campaignId: string;
    readonly date: string;
    readonly sent: number;
    readonly fresh: number;
  }[];
  readonly domains: readonly {
    readonly domain: string;
    readonly date: string;
    readonly sent: number;
  }[];
}

export interface ForecastMailbox {
  /** Also the seed of its gaps. */
  readonly id: string;
  readonly state: MailboxState;
}

export interface ForecastCampaign {
  readonly id: string;
  readonly isPaused: boolean;
  readonly dailyLimit: number | null;
  readonly maxNewPerDay: number | null;
  readonly window: SendingWindow | null;
  /** How many of the mails that come due next a person is asked about before they go; Infinity = all. */
  readonly asksAbout: number;
  /** In the order of their positions. */
  readonly steps: readonly SequenceStep[];
  /** That new contacts may go to. */
  readonly mailboxIds: readonly string[];
}

export interface ForecastEnrollment {
  readonly id: string;
  readonly contactId: string;
  readonly campaignId: string;
  /** null = not admitted yet. */
  readonly mailboxId: string | null;
  /** IANA zone; null = unknown. */
  readonly recipientZone: string | null;
  /** Of the recipient's address. */
  readonly domain: string;
  readonly facts: ContactSequence<SequenceStep>['facts'];
  /** Steps that the contact has had, wherever they stand now. */
  readonly doneStepIds: readonly string[];
  /** Mails sent so far. */
  readonly sentCount: number;
  /** What only a person can lift; null = it moves on by itself. */
  readonly heldBy: ReasonCode | null;
  readonly next: ForecastNext;
}

/** The next step of a contact. */
export type ForecastNext =
  | { readonly kind: 'admission' }
  /** Not written yet; `dueMs` null = the delay counts from `fromMs`. */
  | {
      readonly kind: 'step';
      readonly position: number;
      readonly fromMs: number;
      readonly dueMs: number | null;
    }
  /** Stands in its mailbox's queue. */
  | {
      readonly kind: 'queued';
      readonly position: number;
      readonly dueMs: number;
      readonly isSendNow: boolean;
    }
  /** Has its slot, and so is counted: as good as sent. */
  | { readonly kind: 'sending'; readonly position: number };
