import type { Transaction } from '#db/client.ts';
import type { EnrollmentRow } from '#db/queries/enrollment/load-enrollment.ts';
import { findSignature } from '#db/queries/profile/find-signature.ts';
import type { PrepareEmailResult } from '#domain/contact/contact-event.ts';
import { renderEmail, type RenderedEmail, type RichTemplate } from '#domain/email/render-email.ts';
import { holdEmail } from './hold-email.ts';

type Rendered = Extract<RenderedEmail, { kind: 'rendered' }>;

/**
 * Fills in a due step for its contact. A template that would leave a hole holds the contact and says
 * which variable is missing.
 * @param step.position 0 = first
 */
export async function renderStep(
  tx: Transaction,
  row: EnrollmentRow,
  step: RichTemplate & { position: number },
  now: Date,
): Promise<Rendered | Extract<PrepareEmailResult, { kind: 'held' }>> {
  const { enrollment, contact, mailbox } = row;
  const sender = { name: mailbox?.displayName ?? null };
  const mayBeSigned = step.body.includes('signature');
  const signature = mayBeSigned ? await findSignature(tx, enrollment.campaignId) : null;
  const rendered = renderEmail(step, { ...contact, sender, signature }, contact.id);
  if (rendered.kind === 'rendered') return rendered;
  const position = step.position + 1;
  const why =
    rendered.kind === 'missing_variable'
      ? {
          reason: 'missing_variable' as const,
          inputs: { names: rendered.names.join(', '), step: position },
          data: { missing: rendered.names },
        }
      : {
          reason: 'draft_failed' as const,
          inputs: { message: rendered.message, step: position },
          data: { message: rendered.message },
        };
  return holdEmail(tx, row, { ...why, type: 'email.held' }, now);
}
