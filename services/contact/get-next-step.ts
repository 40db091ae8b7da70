import type { Transaction } from '#db/client.ts';
import type { StepRow } from '#db/queries/campaign/list-steps.ts';
import type { OpenEnrollment } from '#db/queries/enrollment/find-open-enrollment.ts';
import {
  lockEmailOfStep,
  type OutboundEmailRow,
} from '#db/queries/outbound-email/lock-email-of-step.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { findUpcoming } from './find-upcoming.ts';

/** An email or a task: whoever decides about it leaves out the waits before it. */
export type NextStep = { step: StepRow; email: OutboundEmailRow | null };

/**
 * What the contact's sequence does next, and its mail if that is written.
 * @throws AppError conflict when nothing comes next or the mail is with the provider right now
 */
export async function getNextStep(
  tx: Transaction,
  enrollment: OpenEnrollment | null,
  now: Date,
): Promise<NextStep> {
  const upcoming = enrollment && (await findUpcoming(tx, enrollment.id, now));
  if (!upcoming) throw new AppError('conflict', 'This contact has no next step.');
  const { step } = upcoming;
  const email = await lockEmailOfStep(tx, { enrollmentId: enrollment.id, stepId: step.id });
  if (email?.state === 'sending') {
    throw new AppError('conflict', 'The mail is being sent right now.');
  }
  return { step, email };
}
