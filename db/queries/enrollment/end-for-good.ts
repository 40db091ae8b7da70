import type { ContactEnding } from '#domain/contact/contact-event.ts';
import { endingReasons } from '#domain/enrollment/ending-reason.ts';
import type { ReasonInputs } from '#domain/sending/wait-reason.ts';
import type { Transaction } from '../../client.ts';
import type { enrollments } from '../../schema/index.ts';
import { endEnrollment } from './end-enrollment.ts';
import { updateEnrollment } from './update-enrollment.ts';

/**
 * Ends a sequence by something that keeps its contact out for good. One that had come to its end says so
 * from now on; one that was stopped by something else does not. The caller holds `lockSending`.
 */
export async function endForGood(
  tx: Transaction,
  enrollment: typeof enrollments.$inferSelect,
  cause: { ending: ContactEnding; inputs: ReasonInputs; at: Date },
): Promise<void> {
  const { ending, inputs, at } = cause;
  const { id, state } = enrollment;
  if (state !== 'finished' && !(await endEnrollment(tx, enrollment, { ending, at }))) return;
  const reasonCode = endingReasons[ending];
  await updateEnrollment(tx, id, {
    state: 'stopped',
    stopReason: reasonCode,
    reasonCode,
    reasonInputs: inputs,
    recheckAt: null,
  });
}
