/** How a contact's run through a sequence can end. The first ending learnt wins. */
export const contactEndings = [
  'replied',
  'company_replied',
  'bounced',
  'unsubscribed',
  'suppressed',
  'stopped',
  'erased',
  'finished',
] as const;
export type ContactEnding = (typeof contactEndings)[number];

/** Why a contact waits for a person: no timer helps, only `rescheduled` or an ending. */
export type HeldReason =
  | 'missing_variable'
  | 'draft_failed'
  | 'content_blocked'
  | 'awaiting_approval'
  | 'awaiting_task'
  | 'stale_after_outage'
  | 'send_failed'
  | 'send_uncertain';

/** Answer of the activity `prepareEmail`: what the database says should happen next. */
export type PrepareEmailResult =
  | { readonly kind: 'ready'; readonly emailId: string }
  /** The language model is to write it. */
  | { readonly kind: 'write'; readonly emailId: string }
  | { readonly kind: 'not_yet'; readonly atMs: number }
  | { readonly kind: 'held'; readonly reason: HeldReason }
  | { readonly kind: 'stopped'; readonly ending: ContactEnding }
  | { readonly kind: 'done' };

/**
 * Answer of the activity `writeEmail`. `changed`: meanwhile the contact's plan became another, so what was
 * written is not taken.
 */
export type WriteEmailResult =
  | { readonly kind: 'ready'; readonly emailId: string }
  | { readonly kind: 'held'; readonly reason: HeldReason }
  /** There is nothing to send for now, and that passes by itself. */
  | { readonly kind: 'not_yet'; readonly atMs: number }
  | { readonly kind: 'changed' };

/**
 * Answer of the activity `sendEmail`. `gate_closed`: the email went back to the queue unsent,
 * whatever closed the gate (pause, cap, cooldown, a slot that was taken back).
 */
export type SendEmailResult =
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'gate_closed' }
  | { readonly kind: 'unknown' };

/** What can happen to a contact: answers to its own commands, then signals from outside. */
export type ContactEvent =
  | { readonly kind: 'emailPrepared'; readonly result: PrepareEmailResult }
  | { readonly kind: 'emailWritten'; readonly result: WriteEmailResult }
  | { readonly kind: 'emailAttempted'; readonly result: SendEmailResult }
  /** `nextAtMs` is null when the sequence has no further email. */
  | { readonly kind: 'stepRecorded'; readonly nextAtMs: number | null }
  | { readonly kind: 'contactFinished' }
  | { readonly kind: 'timeReached' }
  | { readonly kind: 'slotGranted'; readonly slotId: string; readonly emailId: string }
  | { readonly kind: 'outOfOffice'; readonly untilMs: number }
  | { readonly kind: 'ended'; readonly ending: ContactEnding }
  /** `atMs`: when it was said, for one may overtake the other on its way; the later counts. */
  | { readonly kind: 'paused'; readonly atMs?: number }
  | { readonly kind: 'resumed'; readonly atMs?: number }
  /** A person changed this contact's plan in the database: look again at `atMs`, or at once. */
  | { readonly kind: 'rescheduled'; readonly atMs: number };
