import { contactCommand } from './contact-command.ts';
import type { ContactEvent } from './contact-event.ts';
import { advanceContact } from './contact-lifecycle.ts';
import { newContactState } from './contact-state.ts';

export const minute = 60_000;
export const day = 24 * 60 * minute;
export const start = Date.UTC(2026, 10, 23, 9);

/** For the lifecycle's tests: plays events at one moment; a number lets that many milliseconds pass. */
export function play(...story: readonly (ContactEvent | number)[]) {
  let state = newContactState;
  let nowMs = start;
  for (const entry of story) {
    if (typeof entry === 'number') nowMs += entry;
    else state = advanceContact(state, entry, nowMs);
  }
  return { state, nowMs, command: contactCommand(state) };
}

export const ready: ContactEvent = {
  kind: 'emailPrepared',
  result: { kind: 'ready', emailId: 'eml_1' },
};
export const notYet = (atMs: number): ContactEvent => ({
  kind: 'emailPrepared',
  result: { kind: 'not_yet', atMs },
});
export const grant = (slotId: string, emailId = 'eml_1'): ContactEvent => ({
  kind: 'slotGranted',
  slotId,
  emailId,
});
export const attempted = (kind: 'sent' | 'failed' | 'gate_closed' | 'unknown'): ContactEvent => ({
  kind: 'emailAttempted',
  result: { kind },
});
export const recorded = (nextAtMs: number | null): ContactEvent => ({
  kind: 'stepRecorded',
  nextAtMs,
});
export const reply: ContactEvent = { kind: 'ended', ending: 'replied' };
export const paused: ContactEvent = { kind: 'paused' };
export const resumed: ContactEvent = { kind: 'resumed' };
export const timeReached: ContactEvent = { kind: 'timeReached' };
export const outOfOffice = (untilMs: number): ContactEvent => ({ kind: 'outOfOffice', untilMs });
export const rescheduled = (atMs: number): ContactEvent => ({ kind: 'rescheduled', atMs });
export const send = (slotId: string) => ({ kind: 'sendEmail', emailId: 'eml_1', slotId });
export const prepare = { kind: 'prepareEmail', retryEmailId: null };
export const finish = (ending: string) => ({ kind: 'finishContact', ending });
