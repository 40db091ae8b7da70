import type { Transaction } from '#db/client.ts';
import { listStepsOf, type StepRow } from '#db/queries/campaign/list-steps.ts';
import type { EnrollmentRow } from '#db/queries/enrollment/load-enrollment.ts';
import { pickVariant } from '#domain/sequence/pick-variant.ts';
import { stepText } from '#domain/sequence/step-texts.ts';
import { mailBodies } from '#integrations/html/mail-bodies.ts';
import { renderStep } from './render-step.ts';

/**
 * Fills in a text of the step for a contact; one that would leave a hole holds the contact.
 * @param variant null = the step's own
 */
export async function renderStepText(
  tx: Transaction,
  row: EnrollmentRow,
  { step, variant }: { step: StepRow; variant: string | null },
  now: Date,
) {
  const { subject: own, body, format } = stepText(step, variant);
  const { position } = step;
  const subject = own ?? (await inheritSubject(tx, row.enrollment, position));
  const rendered = await renderStep(tx, row, { subject, body: body ?? '', format, position }, now);
  if (rendered.kind === 'held') return rendered;
  return { kind: rendered.kind, subject: rendered.subject, format, ...mailBodies(rendered) };
}

/** A follow-up whose first mail was left out begins the thread, with the subject it would have gone on in. */
async function inheritSubject(
  tx: Transaction,
  { campaignId, contactId, threadSubject: topic }: EnrollmentRow['enrollment'],
  before: number,
): Promise<string | null> {
  if (topic !== null) return null;
  const steps = await listStepsOf(tx, campaignId);
  const subjects = steps
    .filter(({ position }) => position < before)
    .map((step) => stepText(step, pickVariant(step, contactId)).subject);
  return subjects.findLast(Boolean) ?? null;
}
