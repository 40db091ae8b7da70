import { eq, sql } from 'drizzle-orm';
import { inWorkspace } from '#db/in-workspace.ts';
import type { SendingRow } from '#db/queries/outbound-email/load-sending.ts';
import { setReason } from '#db/queries/enrollment/set-reason.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import { publishLiveEvent } from '#db/queries/live-event.ts';
import { releaseSlot } from '#db/queries/outbound-email/release-slot.ts';
import { updateAsAttempt } from '#db/queries/outbound-email/update-as-attempt.ts';
import { mailboxes } from '#db/schema/index.ts';
import type { Transaction } from '#db/client.ts';
import type { SendEmailResult } from '#domain/contact/contact-event.ts';
import { retryDelayMs } from '#domain/contact/contact-lifecycle.ts';
import type { ProviderError } from '#integrations/provider-error.ts';
import { adviceFor } from './advice.ts';
import { cooldownMs } from './cooldown.ts';
import type { MailDeps } from './mail-deps.ts';

type Claim = { row: SendingRow; attempt: number };

/**
 * Settles a send the provider certainly did not carry out. A quota or a lost grant is the mailbox's
 * matter: the mail goes back to the queue. A refusal is the mail's: it is marked failed.
 */
export function settleRefusal(
  deps: MailDeps,
  claim: Claim,
  error: ProviderError,
): Promise<SendEmailResult> {
  const { email } = claim.row;
  return inWorkspace(deps.db, email.workspaceId, async (tx) => {
    // The mailbox row may be written below, so it is locked for that before the contact's.
    await tx
      .select({ id: mailboxes.id })
      .from(mailboxes)
      .where(eq(mailboxes.id, email.mailboxId))
      .for('no key update');
    const fence = { emailId: email.id, attempt: claim.attempt };
    if (isMailsFault(error)) {
      await updateAsAttempt(tx, fence, {
        state: 'failed',
        refusals: sql`refusals + 1`,
        failure: { code: error.reason, message: error.message, advice: adviceFor(error.reason) },
      });
      await releaseSlot(tx, email.id);
      await noteFailure(tx, claim.row, error, deps.clock());
      return { kind: 'failed' };
    }
    await updateAsAttempt(tx, fence, { state: 'queued' });
    await releaseSlot(tx, email.id);
    if (isConnectionLost(error)) await disconnect(tx, claim.row, error);
    else await coolDown(tx, claim.row, error, deps.clock());
    return { kind: 'gate_closed' };
  });
}

const isConnectionLost = (error: ProviderError) =>
  error.kind === 'auth_expired' || error.reason === 'invalid_client';

/** `not_found` is a thread that somebody deleted: a new one would look like a first mail. */
const isMailsFault = (error: ProviderError) =>
  (error.kind === 'rejected' || error.kind === 'not_found') && !isConnectionLost(error);

async function noteFailure(tx: Transaction, row: SendingRow, error: ProviderError, now: Date) {
  const isLast = row.email.refusals > 0;
  await setReason(tx, row.enrollment.id, {
    code: 'send_failed',
    inputs: { reason: error.reason, advice: adviceFor(error.reason) },
    recheckAt: isLast ? null : new Date(now.getTime() + retryDelayMs),
  });
  await recordContactEvent(tx, {
    workspaceId: row.email.workspaceId,
    contactId: row.contact.id,
    enrollmentId: row.enrollment.id,
    type: 'email.failed',
    at: now,
    data: { emailId: row.email.id, reason: error.reason, willRetry: !isLast },
  });
}

async function disconnect(tx: Transaction, row: SendingRow, error: ProviderError) {
  const { mailbox } = row;
  await tx
    .update(mailboxes)
    .set({ connection: 'disconnected', disconnectedReason: adviceFor(error.reason) })
    .where(eq(mailboxes.id, mailbox.id));
  await setReason(tx, row.enrollment.id, {
    code: 'mailbox_disconnected',
    inputs: { mailboxId: mailbox.id },
  });
  await publishLiveEvent(tx, {
    workspaceId: mailbox.workspaceId,
    type: 'mailbox.changed',
    entityId: mailbox.id,
  });
}

async function coolDown(tx: Transaction, row: SendingRow, error: ProviderError, now: Date) {
  const { mailbox } = row;
  const until = new Date(now.getTime() + cooldownMs(error));
  await tx.update(mailboxes).set({ cooldownUntil: until }).where(eq(mailboxes.id, mailbox.id));
  await setReason(tx, row.enrollment.id, {
    code: 'provider_throttled',
    inputs: { reason: error.reason },
    recheckAt: until,
  });
  await publishLiveEvent(tx, {
    workspaceId: mailbox.workspaceId,
    type: 'mailbox.changed',
    entityId: mailbox.id,
  });
}
