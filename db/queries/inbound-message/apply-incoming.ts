import { and, eq, ne } from 'drizzle-orm';
import type { ContactStatus } from '#domain/contact/contact-status.ts';
import { endingOfClass } from '#domain/reply/inbound-signal.ts';
import type { IncomingClass } from '#domain/reply/incoming-class.ts';
import type { Transaction } from '../../client.ts';
import { contacts, enrollments } from '../../schema/index.ts';
import { recordContactEvent } from '../contact-event.ts';
import { endEnrollment } from '../enrollment/end-enrollment.ts';
import { postponeEnrollment } from '../enrollment/postpone-enrollment.ts';
import { lockSending } from '../lock-sending.ts';
import { suppressAddress } from '../suppression/suppress-address.ts';

export type Incoming = {
  inboundId: string;
  workspaceId: string;
  enrollmentId: string;
  class: IncomingClass;
  because: string;
  receivedAt: Date;
  /** Out-of-office: nothing is sent before. */
  resumeAt: Date | null;
  now: Date;
};

/** What a contact is called after such a mail; other classes leave the status alone. */
const statuses: Partial<Record<IncomingClass, ContactStatus>> = {
  reply: 'Replied',
  bounce_hard: 'Bounced',
};

/**
 * What a matched mail means for its contact, at once and under the lock every send needs: after this
 * commits no mail is handed to the provider.
 */
export async function applyIncoming(tx: Transaction, incoming: Incoming): Promise<void> {
  const [enrollment] = await tx
    .select()
    .from(enrollments)
    .where(eq(enrollments.id, incoming.enrollmentId));
  if (!enrollment) return;
  await lockSending(tx, enrollment);
  const { workspaceId, contactId, id: enrollmentId } = enrollment;
  await recordContactEvent(tx, {
    workspaceId,
    contactId,
    enrollmentId,
    type: `mail.${incoming.class}`,
    at: incoming.receivedAt,
    data: { inboundId: incoming.inboundId, because: incoming.because },
  });
  const ending = endingOfClass(incoming.class);
  if (ending) await endEnrollment(tx, enrollment, { ending, at: incoming.now });
  const status = statuses[incoming.class];
  if (status) {
    await tx
      .update(contacts)
      .set({ status })
      // Somebody who has answered exists, whatever a mail server says later.
      .where(and(eq(contacts.id, contactId), ne(contacts.status, 'Replied')));
  }
  if (incoming.class === 'bounce_hard') await suppressAddress(tx, contactId, 'bounced');
  if (incoming.class === 'unsubscribe') await suppressAddress(tx, contactId, 'unsubscribed');
  if (incoming.class === 'out_of_office' && incoming.resumeAt && enrollment.state === 'active') {
    await postponeEnrollment(tx, enrollmentId, {
      until: incoming.resumeAt,
      code: 'out_of_office',
      inputs: { inboundId: incoming.inboundId },
    });
  }
}
