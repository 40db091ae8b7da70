import type { ReasonInputs } from '#domain/sending/wait-reason.ts';
import type { Transaction } from '../../client.ts';
import type { enrollments } from '../../schema/index.ts';
import { endEnrollment } from './end-enrollment.ts';
import { setReason } from './set-reason.ts';
import { updateEnrollment } from './update-enrollment.ts';

/**
 * Ends a sequence by a mail that does not arrive. One that had come to its end did so with that mail: it
 * says so from now on. The caller holds `lockSending`.
 */
export async function endBounced(
  tx: Transaction,
  enrollment: typeof enrollments.$inferSelect,
  { inputs, at }: { inputs: ReasonInputs; at: Date },
): Promise<void> {
  const { id, state } = enrollment;
  if (state === 'finished') {
    await updateEnrollment(tx, id, { state: 'stopped', stopReason: 'bounced' });
  } else if (!(await endEnrollment(tx, enrollment, { ending: 'bounced', at }))) {
    return;
  }
  await setReason(tx, id, { code: 'bounced', inputs });
}
