import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments } from '../../schema/index.ts';
import type { Pause } from './find-pause.ts';
import { setReason } from './set-reason.ts';

/** Notes that the contact woke during a pause: whoever resumes must wake it again. */
export async function holdEnrollment(
  tx: Transaction,
  enrollmentId: string,
  code: Pause,
  now: Date,
): Promise<void> {
  await tx.update(enrollments).set({ heldAt: now }).where(eq(enrollments.id, enrollmentId));
  const inputs = code === 'mailbox_paused' ? { pausedBy: 'workspace' } : {};
  await setReason(tx, enrollmentId, { code, inputs });
}
