import type { Transaction } from '#db/client.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import type { EnrollmentRow } from '#db/queries/enrollment/load-enrollment.ts';
import { setReason } from '#db/queries/enrollment/set-reason.ts';
import type { ReasonInputs } from '#domain/sending/wait-reason.ts';

/** Holds a contact whose mail cannot be written, or may not go out as it is, until a person mends that. */
export async function holdEmail<
  Reason extends 'missing_variable' | 'draft_failed' | 'content_blocked',
>(
  tx: Transaction,
  { enrollment, contact }: EnrollmentRow,
  why: { reason: Reason; inputs: ReasonInputs; type: string; data: Record<string, unknown> },
  at: Date,
): Promise<{ readonly kind: 'held'; readonly reason: Reason }> {
  const { reason, inputs, type, data } = why;
  await setReason(tx, enrollment.id, { code: reason, inputs });
  await recordContactEvent(tx, {
    workspaceId: enrollment.workspaceId,
    contactId: contact.id,
    enrollmentId: enrollment.id,
    type,
    at,
    data,
  });
  return { kind: 'held', reason };
}
