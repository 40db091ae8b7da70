import type { Transaction } from '#db/client.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import type { EnrollmentRow } from '#db/queries/enrollment/load-enrollment.ts';
import { setReason } from '#db/queries/enrollment/set-reason.ts';
import { findSignature } from '#db/queries/profile/find-signature.ts';
import type { PrepareEmailResult } from '#domain/contact/contact-event.ts';
import { renderEmail, type RenderedEmail, type RichTemplate } from '#domain/email/render-email.ts';

type Rendered = Extract<RenderedEmail, { kind: 'rendered' }>;

/**
 * Fills in a due step for its contact. A template that would leave a hole holds the contact and says
 * which variable is missing.
 * @param step.position 0 = first
 */
export async function renderStep(
  tx: Transaction,
  { enrollment, contact, mailbox }: EnrollmentRow,
  step: RichTemplate & { position: number },
  now: Date,
): Promise<Rendered | Extract<PrepareEmailResult, { kind: 'held' }>> {
  const sender = { name: mailbox?.displayName ?? null };
  const mayBeSigned = step.body.includes('signature');
  const signature = mayBeSigned ? await findSignature(tx, enrollment.campaignId) : null;
  const rendered = renderEmail(step, { ...contact, sender, signature }, contact.id);
  if (rendered.kind === 'rendered') return rendered;
  const isMissing = rendered.kind === 'missing_variable';
  await setReason(tx, enrollment.id, {
    code: isMissing ? 'missing_variable' : 'draft_failed',
    inputs: isMissing
      ? { names: rendered.names.join(', '), step: step.position + 1 }
      : { message: rendered.message, step: step.position + 1 },
  });
  await recordContactEvent(tx, {
    workspaceId: enrollment.workspaceId,
    contactId: contact.id,
    enrollmentId: enrollment.id,
    type: 'email.held',
    at: now,
    data: isMissing ? { missing: rendered.names } : { message: rendered.message },
  });
  return { kind: 'held', reason: isMissing ? 'missing_variable' : 'draft_failed' };
}
