import { nextPositionOf } from './sequence-impact.ts';
import type { SequenceEdit } from './sequence-edit.ts';
import { stepDueMs } from './step-due-ms.ts';
import type { WrittenStep } from './written-step.ts';
import { waitEndMs } from './wait-end-ms.ts';

/** A contact under way when its sequence is edited; instants in epoch milliseconds. */
export interface ContactUnderWay {
  /** In the present sequence. */
  readonly nextPosition: number;
  /** In the new sequence: where the ledger says it is at least. */
  readonly floor: number;
  /** The mail of its next step is with the provider. */
  readonly isSending: boolean;
  /** What its wait counts from. */
  readonly fromMs: number;
  readonly dueMs: number | null;
  /** A person chose the due time. */
  readonly isRescheduled: boolean;
  /** Out of office until then. */
  readonly notBeforeMs: number | null;
  /** Of the mailbox. */
  readonly calendar: { readonly zone: string; readonly holidays?: readonly string[] | undefined };
}

export interface ReplannedContact {
  /** In the new sequence; its length = nothing is left. */
  readonly nextPosition: number;
  /** What it waits for is another step than before. */
  readonly isOtherStep: boolean;
  /** null = nothing is left. */
  readonly dueMs: number | null;
  /** Whether its workflow sleeps too long, or waits for what no longer comes. */
  readonly wakes: boolean;
}

/** @returns null when the edit leaves what the contact waits for as it is, but perhaps for its position */
export function replanContact(
  edit: SequenceEdit,
  contact: ContactUnderWay,
  nowMs: number,
): ReplannedContact | null {
  const nextPosition = nextPositionOf(edit, contact);
  const before = edit.present[contact.nextPosition];
  const next = edit.steps[nextPosition];
  const isOtherStep = next?.id !== before?.id;
  const { text, timing, route } = next?.differences ?? {};
  if (!isOtherStep && (contact.isSending || !(text || timing || route))) return null;
  const isDueAnew = (isOtherStep || timing === true) && !contact.isRescheduled;
  const dueMs = !next
    ? null
    : isDueAnew || contact.dueMs === null
      ? Math.max(reckonDue(next.content, contact), contact.notBeforeMs ?? 0)
      : contact.dueMs;
  const sleptUntilMs = contact.dueMs ?? nowMs;
  const wakes = dueMs === null || dueMs < sleptUntilMs || sleptUntilMs <= nowMs;
  return { nextPosition, isOtherStep, dueMs, wakes };
}

function reckonDue(step: WrittenStep, { fromMs, calendar }: ContactUnderWay): number {
  const dueMs = stepDueMs(step, fromMs, calendar);
  return step.kind === 'wait' ? waitEndMs(step.until, dueMs, calendar.zone) : dueMs;
}
