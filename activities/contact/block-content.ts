import type { Transaction } from '#db/client.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import type { EnrollmentRow } from '#db/queries/enrollment/load-enrollment.ts';
import { setReason } from '#db/queries/enrollment/set-reason.ts';
import type { WriteEmailResult } from '#domain/contact/contact-event.ts';

/** Holds a contact whose mail says what no mail may say, until a person has changed it. */
export async function blockContent(
  tx: Transaction,
  { enrollment, contact }: EnrollmentRow,
  { rule, words }: { rule: string; words: string },
  now: Date,
): Promise<Extract<WriteEmailResult, { kind: 'held' }>> {
  await setReason(tx, enrollment.id, { code: 'content_blocked', inputs: { rule, words } });
  await recordContactEvent(tx, {
    workspaceId: enrollment.workspaceId,
    contactId: contact.id,
    enrollmentId: enrollment.id,
    type: 'email.blocked',
    at: now,
    data: { rule, words },
  });
  return { kind: 'held', reason: 'content_blocked' };
}
