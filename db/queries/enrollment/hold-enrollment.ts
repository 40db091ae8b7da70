import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments } from '../../schema/index.ts';
import { setReason } from './set-reason.ts';

/** Notes that the contact woke during a pause: whoever resumes must wake it again. */
export async function holdEnrollment(
  tx: Transaction,
  enrollmentId: string,
  code: 'contact_paused' | 'campaign_paused',
  now: Date,
): Promise<void> {
  await tx.update(enrollments).set({ heldAt: now }).where(eq(enrollments.id, enrollmentId));
  await setReason(tx, enrollmentId, { code });
}
