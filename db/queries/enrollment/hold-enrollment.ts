import { eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments } from '../../schema/index.ts';
import { setReason } from './set-reason.ts';

/**
 * Notes that the contact woke during a pause: whoever resumes must wake it again.
 * @param code mailbox_paused: everything is paused in the workspace
 */
export async function holdEnrollment(
  tx: Transaction,
  enrollmentId: string,
  code: 'contact_paused' | 'campaign_paused' | 'mailbox_paused',
  now: Date,
): Promise<void> {
  await tx.update(enrollments).set({ heldAt: now }).where(eq(enrollments.id, enrollmentId));
  const inputs = code === 'mailbox_paused' ? { pausedBy: 'workspace' } : {};
  await setReason(tx, enrollmentId, { code, inputs });
}
