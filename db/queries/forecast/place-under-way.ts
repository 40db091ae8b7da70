import type { ForecastNext } from '#domain/forecast/forecast-state.ts';
import type { ReasonCode } from '#domain/sending/reason-code.ts';
import { placeOf } from '../enrollment/place-of.ts';
import type { UnderWayRow } from './list-under-way.ts';

/** Codes under which a contact waits for a person, whatever the time. */
const heldCodes: readonly ReasonCode[] = [
  'missing_variable',
  'draft_failed',
  'content_blocked',
  'awaiting_approval',
  'send_uncertain',
];

/** @returns what only a person lifts, null when the contact goes on by itself */
export function heldBy(row: UnderWayRow): ReasonCode | null {
  if (row.isPaused) return 'contact_paused';
  if (row.isStale) return 'stale_after_outage';
  if (row.emailState === 'unknown') return 'send_uncertain';
  if (row.emailState === 'awaiting_approval') return 'awaiting_approval';
  if (row.emailState === 'failed' && (row.refusals ?? 0) > 1) return 'send_failed';
  return heldCodes.includes(row.reasonCode) ? row.reasonCode : null;
}

/** What an enrollment has before it, as of `now`. */
export function nextOf(row: UnderWayRow, now: Date): ForecastNext {
  const { emailState, emailPosition, dueAt } = row;
  if (row.state === 'enrolled') return { kind: 'admission' };
  if (emailPosition === null || dueAt === null) {
    const { nextPosition, ...from } = placeOf(row, now);
    return { kind: 'step', position: nextPosition, ...from };
  }
  const position = emailPosition;
  if (emailState === 'granted' || emailState === 'sending') return { kind: 'sending', position };
  // A refused mail is tried again when its reason says so.
  const due = emailState === 'failed' ? (row.recheckAt ?? dueAt) : dueAt;
  return { kind: 'queued', position, dueMs: due.getTime(), isSendNow: row.isSendNow ?? false };
}
