import type { Transaction } from '#db/client.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import type { EnrollmentRow } from '#db/queries/enrollment/load-enrollment.ts';
import { setReason } from '#db/queries/enrollment/set-reason.ts';
import type { PrepareEmailResult } from '#domain/contact/contact-event.ts';
import { renderTemplate, type EmailTemplate } from '#domain/email/render-template.ts';

type Rendered = { kind: 'rendered'; subject: string | null; text: string };

/**
 * Fills in a due step for its contact. A template that would leave a hole holds the contact and says
 * which variable is missing.
 * @param step.position 0 = first
 */
export async function renderStep(
  tx: Transaction,
  { enrollment, contact, mailbox }: EnrollmentRow,
  step: EmailTemplate & { position: number },
  now: Date,
): Promise<Rendered | Extract<PrepareEmailResult, { kind: 'held' }>> {
  const sender = { name: mailbox?.displayName ?? null };
  const rendered = renderTemplate(step, { ...contact, sender }, contact.id);
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
