import { eq } from 'drizzle-orm';
import { statusAfterSend } from '#domain/contact/contact-status.ts';
import { advanceSteps } from '#domain/sequence/advance-steps.ts';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments } from '../../schema/index.ts';
import { recordContactEvent } from '../contact-event.ts';
import { loadSequence } from '../enrollment/load-sequence.ts';
import { placeEnrollment } from '../enrollment/place-enrollment.ts';
import { publishLiveEvent } from '../live-event.ts';
import { lockSending } from '../lock-sending.ts';
import { loadSending, type SendingRow } from './load-sending.ts';
import { updateAsAttempt } from './update-as-attempt.ts';

/** Its ids are null when a person, not the provider, says that the mail went out. */
export type ProviderReceipt = {
  messageId: string | null;
  threadId: string | null;
  /** As recipients see it. */
  messageIdHeader: string | null;
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
  row: SendingRow,
  receipt: ProviderReceipt,
): Promise<void> {
  const { email, enrollment } = row;
  await tx
    .update(enrollments)
    .set({
      sentCount: email.emailNumber,
      lastSentAt: receipt.sentAt,
      threadId: receipt.threadId,
      threadSubject: email.subject,
    })
    .where(eq(enrollments.id, enrollment.id));
  if (enrollment.state !== 'active') return;
  const { nextPosition } = enrollment;
  const fromMs = receipt.sentAt.getTime();
  // The step just sent is no longer among what is left to do.
  const sequence = await loadSequence(tx, row);
  const move = advanceSteps(sequence, { nextPosition, fromMs, dueMs: null }, fromMs);
  await placeEnrollment(tx, enrollment.id, move);
}
