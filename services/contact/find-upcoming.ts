import type { Transaction } from '#db/client.ts';
import type { StepRow } from '#db/queries/campaign/list-steps.ts';
import { loadEnrollment } from '#db/queries/enrollment/load-enrollment.ts';
import { loadSequence } from '#db/queries/enrollment/load-sequence.ts';
import { placeOf } from '#db/queries/enrollment/place-of.ts';
import { advanceSteps } from '#domain/sequence/advance-steps.ts';

export type Upcoming = {
  /** The next email or task. */
  step: StepRow;
  /** When it is due as far as is known, epoch milliseconds; limits and windows come on top. */
  dueMs: number;
  /** End of the wait that the contact is in, epoch milliseconds; null = it is in none. */
  waitEndMs: number | null;
};

/**
 * What a contact's sequence has for it next once the waits before it are over, by what is known now.
 * @returns null when nothing is left to do
 */
export async function findUpcoming(
  tx: Transaction,
  enrollmentId: string,
  now: Date,
): Promise<Upcoming | null> {
  const row = await loadEnrollment(tx, enrollmentId);
  if (!row) return null;
  const sequence = await loadSequence(tx, row);
  const place = placeOf(row.enrollment, now);
  const next = advanceSteps(sequence, place, Infinity);
  if (next.kind !== 'email' && next.kind !== 'task') return null;
  const present = advanceSteps(sequence, place, now.getTime());
  const isInWait = present.kind === 'wait' && present.step.kind === 'wait';
  return {
    step: next.step,
    dueMs: next.place.dueMs ?? now.getTime(),
    waitEndMs: isInWait ? present.untilMs : null,
  };
}
