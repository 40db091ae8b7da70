import { sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { recordContactEvent } from '../contact-event.ts';
import { setReason } from '../enrollment/set-reason.ts';
import type { SendingRow } from './load-sending.ts';
import { releaseSlot } from './release-slot.ts';
import { updateAsAttempt } from './update-as-attempt.ts';

/**
 * The provider refused this mail: marked failed, with its words and what to do.
 * @param retryAt null when there is no second try
 */
export async function recordRefusal(
  tx: Transaction,
  claim: { row: SendingRow; attempt: number },
  refusal: { code: string; message: string; advice: string; at: Date; retryAt: Date | null },
): Promise<void> {
  const { email, enrollment, contact } = claim.row;
  const { code, message, advice, at, retryAt } = refusal;
  await updateAsAttempt(
    tx,
    { emailId: email.id, attempt: claim.attempt },
    { state: 'failed', refusals: sql`refusals + 1`, failure: { code, message, advice } },
  );
  await releaseSlot(tx, email.id);
  await setReason(tx, enrollment.id, {
    code: 'send_failed',
    inputs: { reason: code, words: message, advice },
    recheckAt: retryAt,
  });
  await recordContactEvent(tx, {
    workspaceId: email.workspaceId,
    contactId: contact.id,
    enrollmentId: enrollment.id,
    type: 'email.failed',
    at,
    data: { emailId: email.id, reason: code, willRetry: retryAt !== null },
  });
}
