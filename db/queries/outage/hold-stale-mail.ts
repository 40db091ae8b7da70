import type { Outage } from '#domain/outage/outage.ts';
import type { Transaction } from '../../client.ts';
import { recordContactEvent } from '../contact-event.ts';
import { updateEnrollment } from '../enrollment/update-enrollment.ts';
import { lockSending } from '../lock-sending.ts';
import { releaseSlot } from '../outbound-email/release-slot.ts';
import { updateEmail } from '../outbound-email/update-email.ts';
import { listStaleMail, type StaleMail } from './list-stale-mail.ts';

/**
 * Keeps one stale mail back until a person has decided. Does nothing when it has gone out, was moved or
 * is held meanwhile.
 * @returns whether this call held it
 */
export async function holdStaleMail(
  tx: Transaction,
  mail: StaleMail,
  cause: { workspaceId: string; campaignId: string; outage: Outage; before: Date; now: Date },
): Promise<boolean> {
  const { workspaceId, campaignId, outage, before } = cause;
  const { contactId, enrollmentId, mailboxId } = mail;
  await lockSending(tx, { mailboxId, contactId, campaignId });
  const [stale] = await listStaleMail(tx, { campaignId, before, enrollmentId });
  if (!stale) return false;
  if (stale.emailId) {
    await releaseSlot(tx, stale.emailId);
    await updateEmail(tx, stale.emailId, { state: 'awaiting_approval' });
  }
  const reasonInputs = {
    dueAt: new Date(stale.dueAtMs).toISOString(),
    outageBeganAt: outage.beganAt.toISOString(),
    outageEndedAt: outage.endedAt.toISOString(),
  };
  await updateEnrollment(tx, enrollmentId, {
    staleSince: outage.endedAt,
    reasonCode: 'stale_after_outage',
    reasonInputs,
    recheckAt: null,
  });
  await recordContactEvent(tx, {
    workspaceId,
    contactId,
    enrollmentId,
    type: 'email.stale',
    at: cause.now,
    data: reasonInputs,
  });
  return true;
}
