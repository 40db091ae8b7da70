import { and, eq, gt, inArray, isNull } from 'drizzle-orm';
import { softBounceRetries, softBounceRetryAt } from '#domain/reply/soft-bounce-retry.ts';
import type { Transaction } from '../../client.ts';
import { outboundEmails, steps, type enrollments } from '../../schema/index.ts';
import { markBounced } from '../contact/mark-bounced.ts';
import { endForGood } from '../enrollment/end-for-good.ts';
import { mayReopen, reopenEnrollment } from '../enrollment/reopen-enrollment.ts';
import { updateEnrollment } from '../enrollment/update-enrollment.ts';
import { releaseSlot } from '../outbound-email/release-slot.ts';
import { updateEmail } from '../outbound-email/update-email.ts';

export type SoftBounce = {
  emailId: string;
  status: string | null;
  /** The remote server's words. */
  diagnostic: string | null;
  /** Of the copy that came back, as far as the report tells. */
  returnedMessageIds: readonly string[];
  now: Date;
};

type Email = typeof outboundEmails.$inferSelect;

/**
 * A mail could not be delivered for now: it is sent again after a while, and what follows it in the
 * sequence waits for that. A sequence that had ended with it goes on for that. After the last time it
 * ends, but the address stays in use. The caller holds `lockSending`.
 * @returns when it is sent again; null when it is not
 */
export async function applySoftBounce(
  tx: Transaction,
  enrollment: typeof enrollments.$inferSelect,
  bounce: SoftBounce,
): Promise<Date | null> {
  const { emailId, status, diagnostic, now } = bounce;
  const [found] = await tx
    .select({ email: outboundEmails, position: steps.position })
    .from(outboundEmails)
    .innerJoin(steps, and(eq(steps.id, outboundEmails.stepId), isNull(steps.removedAt)))
    .where(eq(outboundEmails.id, emailId))
    .for('update', { of: outboundEmails });
  if (!found) return null;
  const { email, position } = found;
  if (!isLatestCopy(email, bounce) || (await hasGoneOn(tx, email))) return null;
  const isUnderWay = enrollment.state === 'active';
  if (!isUnderWay && !(await mayReopen(tx, enrollment))) return null;
  const attempt = email.softBounces + 1;
  const retryAt = softBounceRetryAt(email.softBounces, now);
  if (!retryAt) {
    const inputs = { status, meaning: 'temporary', attempt: email.softBounces };
    await endForGood(tx, enrollment, { ending: 'bounced', inputs, at: now });
    await markBounced(tx, enrollment.contactId);
    return null;
  }
  if (!isUnderWay) await reopenEnrollment(tx, enrollment);
  await dropFollowing(tx, email);
  await updateEmail(tx, emailId, {
    ...asNew,
    mailboxId: enrollment.mailboxId ?? email.mailboxId,
    dueAt: retryAt,
    softBounces: attempt,
    failure: {
      code: status ?? 'undelivered',
      message: diagnostic ?? 'The mail could not be delivered for now.',
      advice: 'It is sent again by itself.',
    },
  });
  await updateEnrollment(tx, enrollment.id, {
    nextPosition: position,
    nextDueAt: retryAt,
    reasonCode: 'soft_bounce',
    reasonInputs: { attempt, of: softBounceRetries, status },
    recheckAt: retryAt,
  });
  return retryAt;
}

/** Its ids stay until the next copy has gone out: late mail still finds it. The slot was used. */
const asNew = {
  state: 'queued',
  sendNow: false,
  slotId: null,
  slotDay: null,
  slotDomain: null,
  refusals: 0,
  providerDraftId: null,
} as const;

/** Two servers may report one copy, and late, when the next is under way or has arrived. */
function isLatestCopy(email: Email, { returnedMessageIds }: SoftBounce): boolean {
  if (email.state !== 'sent') return false;
  if (email.softBounces === 0 || returnedMessageIds.length === 0) return true;
  return returnedMessageIds.some((id) => id === email.messageIdHeader);
}

const laterThan = ({ enrollmentId, emailNumber }: Email) =>
  and(eq(outboundEmails.enrollmentId, enrollmentId), gt(outboundEmails.emailNumber, emailNumber));

/** A first mail after its follow-up would make no sense. */
async function hasGoneOn(tx: Transaction, email: Email): Promise<boolean> {
  const later = await tx.select().from(outboundEmails).where(laterThan(email));
  return later.some(({ state, sentAt }) => sentAt || state === 'sending' || state === 'unknown');
}

/** A follow-up that is written already answers the copy that came back: it is written anew in time. */
async function dropFollowing(tx: Transaction, email: Email): Promise<void> {
  const unsent = ['draft', 'awaiting_approval', 'queued', 'granted', 'failed'] as const;
  const following = await tx
    .select({ id: outboundEmails.id })
    .from(outboundEmails)
    .where(and(laterThan(email), inArray(outboundEmails.state, unsent)))
    .for('update');
  const ids = following.map(({ id }) => id);
  await releaseSlot(tx, ...ids);
  await tx.delete(outboundEmails).where(inArray(outboundEmails.id, ids));
}
