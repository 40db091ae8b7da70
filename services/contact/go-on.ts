import type { Transaction } from '#db/client.ts';
import { loadEnrollment } from '#db/queries/enrollment/load-enrollment.ts';
import { loadSequence } from '#db/queries/enrollment/load-sequence.ts';
import { placeEnrollment } from '#db/queries/enrollment/place-enrollment.ts';
import { placeOf } from '#db/queries/enrollment/place-of.ts';
import { updateEnrollment } from '#db/queries/enrollment/update-enrollment.ts';
import { advanceSteps } from '#domain/sequence/advance-steps.ts';

/** From `position` on, as if the step before it had never been there. */
export async function goOn(
  tx: Transaction,
  enrollmentId: string,
  position: number,
  now: Date,
): Promise<void> {
  const row = await loadEnrollment(tx, enrollmentId);
  if (!row) return;
  // Not admitted yet: admission reckons the first due time itself.
  if (!row.enrollment.admittedAt) {
    await updateEnrollment(tx, enrollmentId, { nextPosition: position });
    return;
  }
  const { fromMs } = placeOf(row.enrollment, now);
  const after = { nextPosition: position, fromMs, dueMs: null };
  const move = advanceSteps(await loadSequence(tx, row), after, now.getTime());
  const { dueMs } = move.place;
  // What was due before is due now, not late.
  const place = { ...move.place, dueMs: dueMs && Math.max(dueMs, now.getTime()) };
  await placeEnrollment(tx, enrollmentId, { ...move, place });
}
