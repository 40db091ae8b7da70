import type { Transaction } from '#db/client.ts';
import { setReason } from '#db/queries/enrollment/set-reason.ts';
import type { OutboundEmailRow } from '#db/queries/outbound-email/lock-email-of-step.ts';
import { requeueFailedEmail } from '#db/queries/outbound-email/requeue-failed.ts';
import type { PrepareEmailResult } from '#domain/contact/contact-event.ts';
import { assertNever } from '#domain/shared/assert-never.ts';

/** A mail that is written already: waits on, goes back to the queue for its second try, or needs a person. */
export async function resumeEmail(
  tx: Transaction,
  email: OutboundEmailRow,
  retryEmailId: string | null,
): Promise<PrepareEmailResult> {
  switch (email.state) {
    case 'queued':
    case 'granted':
      return { kind: 'ready', emailId: email.id };
    case 'failed':
      if (email.id !== retryEmailId || email.refusals > 1) {
        return { kind: 'held', reason: 'send_failed' };
      }
      await requeueFailedEmail(tx, email.id);
      return { kind: 'ready', emailId: email.id };
    case 'unknown':
      await setReason(tx, email.enrollmentId, {
        code: 'send_uncertain',
        inputs: { emailId: email.id },
      });
      return { kind: 'held', reason: 'send_uncertain' };
    case 'sending':
      return { kind: 'held', reason: 'send_uncertain' };
    case 'awaiting_approval':
      await setReason(tx, email.enrollmentId, { code: 'awaiting_approval' });
      return { kind: 'held', reason: 'awaiting_approval' };
    case 'cancelled':
    case 'sent':
    case 'draft':
      throw new Error(`email ${email.id} is ${email.state} yet its step is still to do`);
    default:
      return assertNever(email.state);
  }
}
