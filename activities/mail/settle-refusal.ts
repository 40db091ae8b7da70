import type { Transaction } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { lockMailbox } from '#db/queries/dispatch/lock-mailbox.ts';
import { setReason } from '#db/queries/enrollment/set-reason.ts';
import { coolDownMailbox } from '#db/queries/mailbox/cool-down-mailbox.ts';
import { disconnectMailbox } from '#db/queries/mailbox/disconnect-mailbox.ts';
import type { SendingRow } from '#db/queries/outbound-email/load-sending.ts';
import { recordRefusal } from '#db/queries/outbound-email/record-refusal.ts';
import { returnToQueue } from '#db/queries/outbound-email/return-to-queue.ts';
import type { SendEmailResult } from '#domain/contact/contact-event.ts';
import { retryDelayMs } from '#domain/contact/contact-lifecycle.ts';
import type { ProviderError } from '#integrations/provider-error.ts';
import { adviceFor } from './advice.ts';
import { cooldownMs } from './cooldown.ts';
import type { MailDeps } from './mail-deps.ts';

type Claim = { row: SendingRow; attempt: number };

/**
 * Settles a send the provider certainly did not carry out. A quota, an outage or a lost grant is the
 * mailbox's matter: the mail goes back to the queue. A refusal is the mail's: it is marked failed.
 */
export function settleRefusal(
  deps: MailDeps,
  claim: Claim,
  error: ProviderError,
): Promise<SendEmailResult> {
  const { email, mailbox } = claim.row;
  const now = deps.clock();
  return inWorkspace(deps.db, email.workspaceId, async (tx) => {
    // Written below in some cases, so it is locked for that, and before the contact's rows.
    await lockMailbox(tx, mailbox.id);
    if (isMailsFault(error)) {
      const { reason: code, message } = error;
      const isLast = email.refusals > 0;
      const retryAt = isLast ? null : new Date(now.getTime() + retryDelayMs);
      const refusal = { code, message, advice: adviceFor(code), at: now, retryAt };
      await recordRefusal(tx, claim, refusal);
      return { kind: 'failed' };
    }
    await returnToQueue(tx, { emailId: email.id, attempt: claim.attempt });
    if (isConnectionLost(error)) await disconnect(tx, claim.row, error, now);
    else await coolDown(tx, claim.row, error, now);
    return { kind: 'gate_closed' };
  });
}

const isConnectionLost = (error: ProviderError) =>
  error.kind === 'auth_expired' || error.reason === 'invalid_client';

/** `not_found` is a thread that somebody deleted: a new one would look like a first mail. */
const isMailsFault = (error: ProviderError) =>
  (error.kind === 'rejected' || error.kind === 'not_found') && !isConnectionLost(error);

async function disconnect(tx: Transaction, row: SendingRow, error: ProviderError, at: Date) {
  await disconnectMailbox(tx, row.mailbox, { reason: adviceFor(error.reason), at });
  await setReason(tx, row.enrollment.id, {
    code: 'mailbox_disconnected',
    inputs: { mailboxId: row.mailbox.id },
  });
}

async function coolDown(tx: Transaction, row: SendingRow, error: ProviderError, now: Date) {
  const until = new Date(now.getTime() + cooldownMs(error));
  await coolDownMailbox(tx, row.mailbox, until);
  await setReason(tx, row.enrollment.id, {
    code: 'provider_throttled',
    inputs: { reason: error.reason },
    recheckAt: until,
  });
}
