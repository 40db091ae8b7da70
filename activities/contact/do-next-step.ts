import type { Transaction } from '#db/client.ts';
import type { StepRow } from '#db/queries/campaign/list-steps.ts';
import type { EnrollmentRow } from '#db/queries/enrollment/load-enrollment.ts';
import { placeEnrollment } from '#db/queries/enrollment/place-enrollment.ts';
import { placeOf } from '#db/queries/enrollment/place-of.ts';
import type { PrepareEmailResult } from '#domain/contact/contact-event.ts';
import {
  advanceSteps,
  type ContactSequence,
  type SequencePlace,
} from '#domain/sequence/advance-steps.ts';
import { assertNever } from '#domain/shared/assert-never.ts';
import { writeEmail } from './write-email.ts';
import { writeTask } from './write-task.ts';

/** Takes a contact on to what its sequence has for it now, and writes that down. */
export async function doNextStep(
  tx: Transaction,
  row: EnrollmentRow,
  sequence: ContactSequence<StepRow>,
  now: Date,
): Promise<PrepareEmailResult> {
  const place = placeOf(row.enrollment, now);
  const move = advanceSteps(sequence, place, now.getTime());
  if (hasMoved(place, move.place)) await placeEnrollment(tx, row.enrollment.id, move);
  switch (move.kind) {
    case 'email': {
      const dueAt = new Date(move.place.dueMs ?? now);
      return writeEmail(tx, row, move.step, { dueAt, now });
    }
    case 'task':
      return writeTask(tx, row, move.step, now);
    case 'wait':
      return { kind: 'not_yet', atMs: move.untilMs };
    case 'done':
      return { kind: 'done' };
    default:
      return assertNever(move);
  }
}

/** Whoever only waits on keeps its reason: it may be out of office. */
function hasMoved(from: SequencePlace, to: SequencePlace): boolean {
  return to.nextPosition !== from.nextPosition || to.dueMs !== from.dueMs;
}
