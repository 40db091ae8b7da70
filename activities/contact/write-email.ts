import type { Transaction } from '#db/client.ts';
import type { StepRow } from '#db/queries/campaign/list-steps.ts';
import type { EnrollmentRow } from '#db/queries/enrollment/load-enrollment.ts';
import { setReason } from '#db/queries/enrollment/set-reason.ts';
import { insertEmail } from '#db/queries/outbound-email/insert-email.ts';
import { lockEmailOfStep } from '#db/queries/outbound-email/lock-email-of-step.ts';
import type { PrepareEmailResult } from '#domain/contact/contact-event.ts';
import { pickVariant } from '#domain/sequence/pick-variant.ts';
import { stepText } from '#domain/sequence/step-texts.ts';
import { queueEmail } from './queue-email.ts';
import { renderStepText } from './render-step-text.ts';

/**
 * Writes a due step for its contact: from its template at once; what the language model is to write
 * becomes a draft, for the workflow to have written.
 */
export async function writeEmail(
  tx: Transaction,
  row: EnrollmentRow,
  step: StepRow,
  { dueAt, now }: { dueAt: Date; now: Date },
): Promise<PrepareEmailResult> {
  const key = { enrollmentId: row.enrollment.id, stepId: step.id };
  const before = await lockEmailOfStep(tx, key);
  // A mail that is written anew stays the text it was.
  const variant = pickVariant(step, row.contact.id, before?.variant);
  const attachmentIds = [...stepText(step, variant).attachmentIds];
  const approvalAskedAt = before?.approvalAskedAt ?? null;
  const email = { ...draftOf(row, step, dueAt), variant, attachmentIds, approvalAskedAt };
  if (step.writer === 'ai') {
    const blank = { subject: '', bodyText: '', bodyHtml: '', format: 'text' as const };
    const emailId = await insertEmail(tx, { ...email, ...blank, writtenBy: 'model' });
    await setReason(tx, row.enrollment.id, { code: 'writing_draft', recheckAt: now });
    return { kind: 'write', emailId };
  }
  const rendered = await renderStepText(tx, row, { step, variant }, now);
  if (rendered.kind === 'held') return rendered;
  return queueEmail(tx, row, email, { ...rendered, source: 'template' }, now);
}

/** What is known of a mail before its text is. */
function draftOf(
  { enrollment, contact, campaign, mailbox }: EnrollmentRow,
  step: StepRow,
  dueAt: Date,
) {
  if (!mailbox) throw new Error(`enrollment ${enrollment.id} was admitted without a mailbox`);
  return {
    workspaceId: enrollment.workspaceId,
    enrollmentId: enrollment.id,
    campaignId: campaign.id,
    contactId: contact.id,
    stepId: step.id,
    mailboxId: mailbox.id,
    emailNumber: enrollment.sentCount + 1,
    kind: enrollment.sentCount === 0 ? ('fresh' as const) : ('follow_up' as const),
    state: 'draft' as const,
    dueAt,
    toAddress: contact.email,
  };
}
