import { eq } from 'drizzle-orm';
import { endingOfClass } from '#domain/reply/inbound-signal.ts';
import type { IncomingClass } from '#domain/reply/incoming-class.ts';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments, inboundMessages } from '../../schema/index.ts';
import { inTrash } from '../contact/in-trash.ts';
import { recordContactEvent } from '../contact-event.ts';
import { lockMailbox } from '../dispatch/lock-mailbox.ts';
import { endEnrollment } from '../enrollment/end-enrollment.ts';
import { findOpenEnrollment } from '../enrollment/find-open-enrollment.ts';
import { postponeEnrollment } from '../enrollment/postpone-enrollment.ts';
import { lockSending } from '../lock-sending.ts';
import { suppressAddress } from '../suppression/suppress-address.ts';
import { suppressRecipient } from '../suppression/suppress-recipient.ts';
import { applyHardBounce } from './apply-hard-bounce.ts';
import { applySoftBounce, type SoftBounce } from './apply-soft-bounce.ts';

export type Incoming = {
  inboundId: string;
  /** Whose mail it belongs to; that may be over, and the contact in another sequence by now. */
  enrollmentId: string;
  /** That it came to: the mail it belongs to went out from there. */
  mailboxId: string;
  class: IncomingClass;
  because: string;
  receivedAt: Date;
  /** Out-of-office: nothing is sent before. */
  resumeAt: Date | null;
  /** What a delivery report says of which mail. */
  report: Omit<SoftBounce, 'now'>;
  now: Date;
};

type Enrollment = typeof enrollments.$inferSelect;

/**
 * What a matched mail means for its contact, at once and under the lock every send needs: after this
 * commits no mail is handed to the provider.
 */
export async function applyIncoming(tx: Transaction, incoming: Incoming): Promise<void> {
  const scope = await findConcerned(tx, incoming);
  if (!scope) return;
  // Held alone, for bounces are counted and may stop it; before the locks of the contact.
  const isHard = incoming.class === 'bounce_hard';
  const mailbox = isHard ? await lockMailbox(tx, incoming.mailboxId) : null;
  await lockSending(tx, scope);
  const enrollment = await findConcerned(tx, incoming);
  if (!enrollment) return;
  // Whose workflow has to be told.
  if (enrollment.id !== incoming.enrollmentId) {
    await tx
      .update(inboundMessages)
      .set({ enrollmentId: enrollment.id })
      .where(eq(inboundMessages.id, incoming.inboundId));
  }
  const { workspaceId, contactId } = enrollment;
  const { now, report } = incoming;
  if (isHard) await applyHardBounce(tx, enrollment, { ...report, mailbox, now });
  else await applyMeaning(tx, enrollment, incoming);
  const retryAt =
    incoming.class === 'bounce_soft'
      ? await applySoftBounce(tx, enrollment, { ...report, now })
      : null;
  await recordContactEvent(tx, {
    workspaceId,
    contactId,
    enrollmentId: enrollment.id,
    type: `mail.${incoming.class}`,
    at: incoming.receivedAt,
    data: {
      inboundId: incoming.inboundId,
      because: incoming.because,
      ...(retryAt && { retryAt: retryAt.toISOString() }),
    },
  });
}

/**
 * What a contact says, by any of our mails, is about what is under way with them now; that one mail
 * could not be delivered for the moment is about that mail.
 */
async function findConcerned(tx: Transaction, incoming: Incoming): Promise<Enrollment | null> {
  const [own] = await tx
    .select()
    .from(enrollments)
    .where(eq(enrollments.id, incoming.enrollmentId));
  if (!own || incoming.class === 'bounce_soft') return own ?? null;
  return (await findOpenEnrollment(tx, own.contactId)) ?? own;
}

/** Of everything that is no bounce. */
async function applyMeaning(
  tx: Transaction,
  enrollment: Enrollment,
  incoming: Incoming,
): Promise<void> {
  const { contactId } = enrollment;
  const ending = endingOfClass(incoming.class);
  if (ending) await endEnrollment(tx, enrollment, { ending, at: incoming.now });
  if (incoming.class === 'reply') {
    const hasReplied = eq(contacts.id, contactId);
    await inTrash(tx, () => tx.update(contacts).set({ status: 'Replied' }).where(hasReplied));
  }
  if (incoming.class === 'unsubscribe') {
    await suppressAddress(tx, contactId, 'unsubscribed');
    await suppressRecipient(tx, incoming.report.emailId, 'unsubscribed');
  }
  if (incoming.class === 'out_of_office' && incoming.resumeAt && enrollment.state === 'active') {
    await postponeEnrollment(tx, enrollment.id, {
      until: incoming.resumeAt,
      code: 'out_of_office',
      inputs: { inboundId: incoming.inboundId },
    });
  }
}
