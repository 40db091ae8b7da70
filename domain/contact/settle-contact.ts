import type { ContactEnding } from './contact-event.ts';
import type { ContactPhase, ContactState, RestingPhase } from './contact-state.ts';

/** Lets what was just learnt act: at once when the contact rests, else when its activity answers. */
export function applyLearnt(state: ContactState, nowMs: number): ContactState {
  const { phase } = state;
  const isResting =
    phase.kind === 'waiting' || phase.kind === 'awaitingSlot' || phase.kind === 'held';
  return isResting ? settleContact(state, phase, nowMs) : state;
}

/** Comes to rest in `phase`, unless something remembered says otherwise. */
export function settleContact(
  state: ContactState,
  phase: RestingPhase,
  nowMs: number,
): ContactState {
  if (state.ending !== null) return finishContact(state, state.ending);
  if (state.rescheduledToMs !== null) {
    const untilMs = state.rescheduledToMs;
    return sleepUntil({ ...state, rescheduledToMs: null, holdUntilMs: 0 }, untilMs, nowMs);
  }
  if (phase.kind === 'held') return { ...state, phase };
  if (phase.kind === 'waiting') {
    return sleepUntil(state, Math.max(phase.untilMs, state.holdUntilMs), nowMs);
  }
  if (state.holdUntilMs > nowMs) return sleepUntil(state, state.holdUntilMs, nowMs);
  if (state.paused || state.grant?.emailId !== phase.emailId) return { ...state, phase };
  const { emailId, slotId } = state.grant;
  return {
    ...state,
    phase: { kind: 'sending', emailId, slotId },
    grant: null,
    spentSlotId: slotId,
  };
}

function sleepUntil(state: ContactState, untilMs: number, nowMs: number): ContactState {
  const phase: ContactPhase =
    untilMs <= nowMs && !state.paused ? { kind: 'preparing' } : { kind: 'waiting', untilMs };
  return { ...state, phase };
}

/** The first ending learnt is the one that counts. */
export function finishContact(state: ContactState, ending: ContactEnding): ContactState {
  const first = state.ending ?? ending;
  return { ...state, ending: first, phase: { kind: 'finishing', ending: first } };
}
