import type { Transaction } from '#db/client.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import { setReason } from '#db/queries/enrollment/set-reason.ts';
import type { SendingRow } from '#db/queries/outbound-email/load-sending.ts';
import type { WriteEmailResult } from '#domain/contact/contact-event.ts';
import type { FallbackReason } from '#domain/outbound-email/fallback-reason.ts';
import { faultWords } from '#domain/writing/fault-words.ts';
import type { Finding } from '#domain/writing/finding.ts';
import { hourMs } from '#domain/shared/milliseconds.ts';

const causes: Readonly<Record<FallbackReason, string>> = {
  no_model: 'no language model is set up',
  budget: 'the month’s budget for writing is spent',
  unavailable: 'the language model did not answer',
  unfit: 'what the language model wrote was not fit to send',
  refused: 'the language model would not write it',
};

/** These pass by themselves: the model is back, a month begins. */
const passing: readonly FallbackReason[] = ['no_model', 'budget', 'unavailable'];

/** Holds a contact for whom there is nothing to send, until a person helps or it is tried again. */
export async function holdUnwritten(
  tx: Transaction,
  { email, enrollment, contact, step }: SendingRow,
  { because, findings = [] }: { because: FallbackReason; findings?: readonly Finding[] },
  now: Date,
): Promise<WriteEmailResult> {
  const cause = `${causes[because]}${faultsIn(findings)}`;
  const message = `${cause}, and the step has no text of its own`;
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

/** ` (too long, another language)`; empty where there are none. */
function faultsIn(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const words = new Set(errors.map(({ rule }) => faultWords[rule]));
  return words.size === 0 ? '' : ` (${[...words].join(', ')})`;
}
