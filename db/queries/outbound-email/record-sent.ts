import { and, asc, eq, gt } from 'drizzle-orm';
import { statusAfterSend } from '#domain/contact/contact-status.ts';
import { delayEndMs } from '#domain/sending/delay-end-ms.ts';
import { parseDuration } from '#domain/sending/parse-duration.ts';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments, steps } from '../../schema/index.ts';
import { recordContactEvent } from '../contact-event.ts';
import { setReason } from '../enrollment/set-reason.ts';
import { publishLiveEvent } from '../live-event.ts';
import { lockSending } from '../lock-sending.ts';
import { loadSending, type SendingRow } from './load-sending.ts';
import { updateAsAttempt } from './update-as-attempt.ts';

export type ProviderReceipt = {
  messageId: string;
  threadId: string;
  /** As recipients see it. */
  messageIdHeader: string;
  sentAt: Date;
};

/**
 * Everything that follows from "it went out", at once: ledger, contact status, timeline, and when the
 * next step is due, counted from the actual send.
 */
export async function recordSent(
  tx: Transaction,
  claim: { emailId: string; attempt: number },
  receipt: ProviderReceipt,
): Promise<void> {
  const scope = (await loadSending(tx, claim.emailId)).email;
  await lockSending(tx, scope);
  await updateAsAttempt(tx, claim, {
    state: 'sent',
    providerMessageId: receipt.messageId,
    providerThreadId: receipt.threadId,
    messageIdHeader: receipt.messageIdHeader,
    sentAt: receipt.sentAt,
    failure: null,
  });
  const row = await loadSending(tx, claim.emailId);
  const { email, contact, enrollment } = row;
  await advanceEnrollment(tx, row, receipt);
  // A reply or bounce that came while the mail was under way outranks it.
  if (contact.status !== 'Replied' && contact.status !== 'Bounced') {
    await tx
      .update(contacts)
      .set({ status: statusAfterSend(email.emailNumber) })
      .where(eq(contacts.id, contact.id));
  }
  await recordContactEvent(tx, {
    workspaceId: email.workspaceId,
    contactId: contact.id,
    enrollmentId: enrollment.id,
    type: 'email.sent',
    at: receipt.sentAt,
    data: { emailId: email.id, emailNumber: email.emailNumber, subject: email.subject },
  });
  const { workspaceId, campaignId, mailboxId } = email;
  await publishLiveEvent(tx, { workspaceId, type: 'campaign.changed', entityId: campaignId });
  await publishLiveEvent(tx, { workspaceId, type: 'mailbox.changed', entityId: mailboxId });
}

async function advanceEnrollment(
  tx: Transaction,
  { email, enrollment, mailbox, step }: SendingRow,
  receipt: ProviderReceipt,
): Promise<void> {
  const [next] = await tx
    .select({ delay: steps.delay })
    .from(steps)
    .where(and(eq(steps.campaignId, email.campaignId), gt(steps.position, step.position)))
    .orderBy(asc(steps.position))
    .limit(1);
  const duration = next && parseDuration(next.delay);
  const nextDueAt = duration
    ? new Date(
        delayEndMs(receipt.sentAt.getTime(), { duration, dayCount: 'calendar' }, mailbox.timeZone),
      )
    : null;
  await tx
    .update(enrollments)
    .set({
      nextPosition: step.position + 1,
      nextDueAt,
      rescheduledAt: null,
      sentCount: email.emailNumber,
      lastSentAt: receipt.sentAt,
      threadId: receipt.threadId,
      threadSubject: email.subject,
    })
    .where(eq(enrollments.id, enrollment.id));
  if (enrollment.state !== 'active') return;
  await setReason(tx, enrollment.id, {
    code: nextDueAt ? 'waiting_delay' : 'finished',
    recheckAt: nextDueAt,
  });
}
