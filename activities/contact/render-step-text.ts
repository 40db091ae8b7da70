import type { Transaction } from '#db/client.ts';
import { listStepsOf, type StepRow } from '#db/queries/campaign/list-steps.ts';
import type { EnrollmentRow } from '#db/queries/enrollment/load-enrollment.ts';
import { renderStep } from './render-step.ts';

/** Fills in the step's own text for a contact; one that would leave a hole holds the contact. */
export async function renderStepText(
  tx: Transaction,
  row: EnrollmentRow,
  { subject: own, body, position }: StepRow,
  now: Date,
) {
  const subject = own ?? (await inheritSubject(tx, row.enrollment, position));
  return renderStep(tx, row, { subject, text: body ?? '', position }, now);
}

/** A follow-up whose first mail was left out begins the thread, with the subject it would have gone on in. */
async function inheritSubject(
  tx: Transaction,
  { campaignId, threadSubject: topic }: EnrollmentRow['enrollment'],
  before: number,
): Promise<string | null> {
  if (topic !== null) return null;
  const steps = await listStepsOf(tx, campaignId);
  return steps.findLast((step) => step.position < before && step.subject)?.subject ?? null;
}
