import { assertNever } from '../shared/assert-never.ts';
import type {
  ContactEvent,
  PrepareEmailResult,
  SendEmailResult,
  WriteEmailResult,
} from './contact-event.ts';
import type { ContactState, SlotGrant } from './contact-state.ts';
import { applyLearnt, finishContact, settleContact } from './settle-contact.ts';

/** A refused email is tried once more after this long; then a person has to look. */
export const retryDelayMs = 15 * 60_000;

/** A contact without a slot asks the database again this often, should a signal ever be lost. */
export const slotRecheckMs = 24 * 3_600_000;

/** Shortest wait for "not yet": clocks that disagree by a little must not make the loop spin. */
const shortestWaitMs = 1_000;

/**
 * The life of one contact in one campaign, as a pure step. `contactCommand` says what to do in the
 * state it returns. The database stays the judge: it is asked before each email (`prepareEmail`)
 * and again inside each send; a state that is behind costs a question, never a mail.
 */
export function advanceContact(
  state: ContactState,
  event: ContactEvent,
  nowMs: number,
): ContactState {
  const { phase } = state;
  if (phase.kind === 'over') return state;
  switch (event.kind) {
    case 'emailPrepared':
      return phase.kind === 'preparing' ? afterPrepare(state, event.result, nowMs) : state;
    case 'emailWritten':
      return phase.kind === 'writing' ? afterWrite(state, event.result, nowMs) : state;
    case 'emailAttempted':
      return phase.kind === 'sending' ? afterSend(state, phase, event.result, nowMs) : state;
    case 'stepRecorded':
      if (phase.kind !== 'recording') return state;
      return event.nextAtMs === null
        ? finishContact(state, 'finished')
        : settleContact(state, { kind: 'waiting', untilMs: event.nextAtMs }, nowMs);
    case 'contactFinished':
      if (phase.kind !== 'finishing') return state;
      return { ...state, phase: { kind: 'over', ending: phase.ending } };
    case 'timeReached':
      return isDue(state, nowMs) ? { ...state, phase: { kind: 'preparing' } } : state;
    case 'slotGranted':
      if (event.slotId === state.spentSlotId) return state;
      return applyLearnt(
        { ...state, grant: { emailId: event.emailId, slotId: event.slotId } },
        nowMs,
      );
    case 'outOfOffice':
      if (event.untilMs <= state.holdUntilMs) return state;
      return applyLearnt({ ...state, holdUntilMs: event.untilMs }, nowMs);
    case 'ended':
      return state.ending === null ? applyLearnt({ ...state, ending: event.ending }, nowMs) : state;
    case 'paused':
    case 'resumed':
      return afterPauseOrResume(state, event, nowMs);
    case 'rescheduled':
      return applyLearnt({ ...state, rescheduledToMs: event.atMs }, nowMs);
    default:
      return assertNever(event);
  }
}

function afterPrepare(
  state: ContactState,
  result: PrepareEmailResult,
  nowMs: number,
): ContactState {
  switch (result.kind) {
    case 'ready':
      return awaitSlot(forgetOtherRefusal(state, result.emailId), result.emailId, nowMs);
    case 'write':
      return beginWriting(state, result.emailId);
    case 'not_yet': {
      const untilMs = Math.max(result.atMs, nowMs + shortestWaitMs);
      return settleContact(state, { kind: 'waiting', untilMs }, nowMs);
    }
    case 'held':
      return settleContact(state, { kind: 'held', reason: result.reason }, nowMs);
    case 'stopped':
      return finishContact(state, result.ending);
    case 'done':
      return finishContact(state, 'finished');
    default:
      return assertNever(result);
  }
}

/** Whoever has stopped meanwhile costs no answer of the model. */
function beginWriting(state: ContactState, emailId: string): ContactState {
  if (state.ending !== null) return finishContact(state, state.ending);
  return { ...state, phase: { kind: 'writing', emailId } };
}

function afterWrite(state: ContactState, result: WriteEmailResult, nowMs: number): ContactState {
  switch (result.kind) {
    case 'ready':
    case 'held':
    case 'not_yet':
      return afterPrepare(state, result, nowMs);
    case 'changed':
      return settleContact(state, { kind: 'waiting', untilMs: nowMs }, nowMs);
    default:
      return assertNever(result);
  }
}

function afterSend(
  state: ContactState,
  { emailId }: SlotGrant,
  result: SendEmailResult,
  nowMs: number,
): ContactState {
  switch (result.kind) {
    case 'sent':
      return {
        ...state,
        phase: { kind: 'recording', emailId },
        refused: null,
        rescheduledToMs: null,
      };
    case 'failed':
      return afterRefusal(state, emailId, nowMs);
    case 'gate_closed':
      return awaitSlot(state, emailId, nowMs);
    case 'unknown':
      return settleContact(state, { kind: 'held', reason: 'send_uncertain' }, nowMs);
    default:
      return assertNever(result);
  }
}

function afterRefusal(state: ContactState, emailId: string, nowMs: number): ContactState {
  const times = state.refused?.emailId === emailId ? state.refused.times + 1 : 1;
  const refusedState = { ...state, refused: { emailId, times } };
  if (times > 1) return settleContact(refusedState, { kind: 'held', reason: 'send_failed' }, nowMs);
  const holdUntilMs = Math.max(state.holdUntilMs, nowMs + retryDelayMs);
  return settleContact(
    { ...refusedState, holdUntilMs },
    { kind: 'waiting', untilMs: nowMs },
    nowMs,
  );
}

function afterPauseOrResume(
  state: ContactState,
  { kind, atMs }: Extract<ContactEvent, { kind: 'paused' | 'resumed' }>,
  nowMs: number,
): ContactState {
  if (atMs !== undefined && atMs < (state.pauseToldAtMs ?? 0)) return state;
  const told = atMs === undefined ? state : { ...state, pauseToldAtMs: atMs };
  if (kind === 'paused') return state.paused ? told : { ...told, paused: true };
  return state.paused ? afterResume({ ...told, paused: false }, nowMs) : told;
}

/** Asks again: what was "not yet" because of the pause may be ready now. A held contact stays held. */
function afterResume(state: ContactState, nowMs: number): ContactState {
  const { phase } = state;
  if (phase.kind !== 'waiting' && phase.kind !== 'awaitingSlot') return state;
  return settleContact(state, { kind: 'waiting', untilMs: nowMs }, nowMs);
}

function awaitSlot(state: ContactState, emailId: string, nowMs: number): ContactState {
  return settleContact(
    state,
    { kind: 'awaitingSlot', emailId, untilMs: nowMs + slotRecheckMs },
    nowMs,
  );
}

function forgetOtherRefusal(state: ContactState, emailId: string): ContactState {
  return state.refused?.emailId === emailId ? state : { ...state, refused: null };
}

function isDue({ phase, paused }: ContactState, nowMs: number): boolean {
  if (paused || (phase.kind !== 'waiting' && phase.kind !== 'awaitingSlot')) return false;
  return nowMs >= phase.untilMs;
}
