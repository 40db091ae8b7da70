import type { Transaction } from '#db/client.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import type { EnrollmentRow } from '#db/queries/enrollment/load-enrollment.ts';
import { setReason } from '#db/queries/enrollment/set-reason.ts';
import type { WriteEmailResult } from '#domain/contact/contact-event.ts';

/** Holds a contact for whom a text comes to nothing, all its ways and alternatives considered. */
export async function holdEmpty(
  tx: Transaction,
  { enrollment, contact }: EnrollmentRow,
  part: 'subject' | 'text',
  now: Date,
): Promise<Extract<WriteEmailResult, { kind: 'held' }>> {
  const message = `nothing is left of its ${part} for this contact`;
  await setReason(tx, enrollment.id, { code: 'draft_failed', inputs: { message } });
  await recordContactEvent(tx, {
    workspaceId: enrollment.workspaceId,
    contactId: contact.id,
    enrollmentId: enrollment.id,
    type: 'email.held',
    at: now,
    data: { message },
  });
  return { kind: 'held', reason: 'draft_failed' };
}
