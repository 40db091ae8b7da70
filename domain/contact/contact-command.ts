import { assertNever } from '../shared/assert-never.ts';
import type { ContactEnding } from './contact-event.ts';
import type { ContactState } from './contact-state.ts';

/** The one thing a contact's workflow does now; each is answered by an event of `ContactEvent`. */
export type ContactCommand =
  /** `retryEmailId` names a refused email that goes back to the queue. */
  | { readonly kind: 'prepareEmail'; readonly retryEmailId: string | null }
  | { readonly kind: 'writeEmail'; readonly emailId: string }
  | { readonly kind: 'sendEmail'; readonly emailId: string; readonly slotId: string }
  | { readonly kind: 'recordStep'; readonly emailId: string }
  | { readonly kind: 'finishContact'; readonly ending: ContactEnding }
  /** Sleep until the state changes or, when `untilMs` is not null, `timeReached` is due. */
  | { readonly kind: 'wait'; readonly untilMs: number | null }
  | { readonly kind: 'complete'; readonly ending: ContactEnding };

/**
 * Reads the command off the state, so that nothing is queued: there is one command at any moment,
 * two sends in flight cannot be expressed, and a state carried over continue-as-new goes on.
 */
export function contactCommand({ phase, paused, refused }: ContactState): ContactCommand {
  switch (phase.kind) {
    case 'preparing':
      return { kind: 'prepareEmail', retryEmailId: refused?.emailId ?? null };
    case 'writing':
      return { kind: 'writeEmail', emailId: phase.emailId };
    case 'waiting':
    case 'awaitingSlot':
      return { kind: 'wait', untilMs: paused ? null : phase.untilMs };
    case 'held':
      return { kind: 'wait', untilMs: null };
    case 'sending':
      return { kind: 'sendEmail', emailId: phase.emailId, slotId: phase.slotId };
    case 'recording':
      return { kind: 'recordStep', emailId: phase.emailId };
    case 'finishing':
      return { kind: 'finishContact', ending: phase.ending };
    case 'over':
      return { kind: 'complete', ending: phase.ending };
    default:
      return assertNever(phase);
  }
}
