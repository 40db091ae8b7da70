import type { ContactEnding, HeldReason } from './contact-event.ts';

export interface SlotGrant {
  readonly emailId: string;
  readonly slotId: string;
}

/** While resting, the workflow sleeps and signals act at once. */
export type RestingPhase =
  | { readonly kind: 'waiting'; readonly untilMs: number }
  | { readonly kind: 'awaitingSlot'; readonly emailId: string; readonly untilMs: number }
  | { readonly kind: 'held'; readonly reason: HeldReason };

/** While busy, an activity runs: signals are remembered and act when it has answered. */
type BusyPhase =
  | { readonly kind: 'preparing' }
  | { readonly kind: 'writing'; readonly emailId: string }
  | { readonly kind: 'sending'; readonly emailId: string; readonly slotId: string }
  | { readonly kind: 'recording'; readonly emailId: string }
  | { readonly kind: 'finishing'; readonly ending: ContactEnding };

export type ContactPhase =
  | RestingPhase
  | BusyPhase
  | { readonly kind: 'over'; readonly ending: ContactEnding };

/** Plain JSON: it survives continue-as-new as it is. */
export interface ContactState {
  readonly phase: ContactPhase;
  readonly paused: boolean;
  /** When the latest pause or resume was said; absent until one says when. */
  readonly pauseToldAtMs?: number;
  /** The latest unspent slot. It may arrive before the answer that makes the contact wait for it. */
  readonly grant: SlotGrant | null;
  /** Dispatchers repeat a grant after a crash; a slot is used once. */
  readonly spentSlotId: string | null;
  readonly refused: { readonly emailId: string; readonly times: number } | null;
  /** Out of office, or a refused email cooling down: nothing is sent before. */
  readonly holdUntilMs: number;
  readonly rescheduledToMs: number | null;
  readonly ending: ContactEnding | null;
}

export const newContactState: ContactState = {
  phase: { kind: 'preparing' },
  paused: false,
  grant: null,
  spentSlotId: null,
  refused: null,
  holdUntilMs: 0,
  rescheduledToMs: null,
  ending: null,
};
