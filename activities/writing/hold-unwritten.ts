import type { Transaction } from '#db/client.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import { setReason } from '#db/queries/enrollment/set-reason.ts';
import type { SendingRow } from '#db/queries/outbound-email/load-sending.ts';
import type { WriteEmailResult } from '#domain/contact/contact-event.ts';
import type { FallbackReason } from '#domain/outbound-email/fallback-reason.ts';
import { hourMs } from '#domain/shared/milliseconds.ts';

const messages: Readonly<Record<FallbackReason, string>> = {
  no_model: 'no language model is set up, and the step has no text of its own',
  budget: 'the month’s budget for writing is spent, and the step has no text of its own',
  unavailable: 'the language model did not answer, and the step has no text of its own',
  unfit: 'what the language model wrote had faults, and the step has no text of its own',
  refused: 'the language model would not write it, and the step has no text of its own',
};

/** These pass by themselves: the model is back, a month begins. */
const passing: readonly FallbackReason[] = ['no_model', 'budget', 'unavailable'];

/** Holds a contact for whom there is nothing to send, until a person helps or it is tried again. */
export async function holdUnwritten(
  tx: Transaction,
  { email, enrollment, contact, step }: SendingRow,
  because: FallbackReason,
  now: Date,
): Promise<WriteEmailResult> {
  const message = messages[because];
  const retryAt = passing.includes(because) ? new Date(now.getTime() + hourMs) : null;
  await setReason(tx, enrollment.id, {
    code: 'draft_failed',
    inputs: { message, because, step: step.position + 1 },
    recheckAt: retryAt,
  });
  await recordContactEvent(tx, {
    workspaceId: email.workspaceId,
    contactId: contact.id,
    enrollmentId: enrollment.id,
    type: 'email.held',
    at: now,
    data: { message },
  });
  if (retryAt) return { kind: 'not_yet', atMs: retryAt.getTime() };
  return { kind: 'held', reason: 'draft_failed' };
}
