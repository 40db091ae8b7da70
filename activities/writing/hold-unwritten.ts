import type { Transaction } from '#db/client.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import { setReason } from '#db/queries/enrollment/set-reason.ts';
import type { SendingRow } from '#db/queries/outbound-email/load-sending.ts';
import type { WriteEmailResult } from '#domain/contact/contact-event.ts';
import type { FallbackReason } from '#domain/outbound-email/fallback-reason.ts';

const messages: Readonly<Record<FallbackReason, string>> = {
  no_model: 'no language model is set up, and the step has no text of its own',
  budget: 'the month’s budget for writing is spent, and the step has no text of its own',
  unavailable: 'the language model did not answer, and the step has no text of its own',
  unfit: 'what the language model wrote had faults, and the step has no text of its own',
  refused: 'the language model would not write it, and the step has no text of its own',
};

/** Holds a contact for whom there is nothing to send, until a person helps. */
export async function holdUnwritten(
  tx: Transaction,
  { email, enrollment, contact, step }: SendingRow,
  because: FallbackReason,
  now: Date,
): Promise<Extract<WriteEmailResult, { kind: 'held' }>> {
  const message = messages[because];
  await setReason(tx, enrollment.id, {
    code: 'draft_failed',
    inputs: { message, because, step: step.position + 1 },
  });
  await recordContactEvent(tx, {
    workspaceId: email.workspaceId,
    contactId: contact.id,
    enrollmentId: enrollment.id,
    type: 'email.held',
    at: now,
    data: { message },
  });
  return { kind: 'held', reason: 'draft_failed' };
}
