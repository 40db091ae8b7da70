import type { Transaction } from '#db/client.ts';
import { listStepsOf, type StepRow } from '#db/queries/campaign/list-steps.ts';
import type { OpenEnrollment } from '#db/queries/enrollment/find-open-enrollment.ts';
import {
  lockEmailOfStep,
  type OutboundEmailRow,
} from '#db/queries/outbound-email/lock-email-of-step.ts';
import { AppError } from '#domain/shared/app-error.ts';

export type NextStep = { step: StepRow; following: StepRow | null; email: OutboundEmailRow | null };

/**
 * What the contact's sequence does next, and its mail if that is written.
 * @throws AppError conflict when nothing comes next or the mail is with the provider right now
 */
export async function getNextStep(
  tx: Transaction,
  enrollment: OpenEnrollment | null,
): Promise<NextStep> {
  const steps = enrollment ? await listStepsOf(tx, enrollment.campaignId) : [];
  const index = steps.findIndex(({ position }) => position >= (enrollment?.nextPosition ?? 0));
  const step = steps[index];
  if (!enrollment || !step) throw new AppError('conflict', 'This contact has no next step.');
  const email = await lockEmailOfStep(tx, { enrollmentId: enrollment.id, stepId: step.id });
  if (email?.state === 'sending') {
    throw new AppError('conflict', 'The mail is being sent right now.');
  }
  return { step, following: steps[index + 1] ?? null, email };
}
