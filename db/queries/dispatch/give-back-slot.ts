import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments, outboundEmails } from '../../schema/index.ts';
import { releaseSlot } from '../outbound-email/release-slot.ts';
import { lockMailbox } from './lock-mailbox.ts';
import type { SlotGrant } from './list-grants.ts';
import { slotLeaseMs } from './slot-lease-ms.ts';

/**
 * Takes back a slot that nobody heard of: the contact's workflow is not there. The mail queues again,
 * some minutes later lest it takes every next slot, and the campaign starts the workflow anew.
 * Does nothing once the slot is used or has passed on.
 */
export async function giveBackSlot(
  tx: Transaction,
  { grant, mailboxId, now }: { grant: SlotGrant; mailboxId: string; now: Date },
): Promise<void> {
  await lockMailbox(tx, mailboxId);
  const [held] = await tx
    .select({ id: outboundEmails.id })
    .from(outboundEmails)
    .where(
      and(
        eq(outboundEmails.id, grant.emailId),
        eq(outboundEmails.slotId, grant.slotId),
        eq(outboundEmails.state, 'granted'),
      ),
    )
    .for('update');
  if (!held) return;
  await releaseSlot(tx, held.id);
  await tx
    .update(outboundEmails)
    .set({ state: 'queued', dueAt: new Date(now.getTime() + slotLeaseMs) })
    .where(eq(outboundEmails.id, held.id));
  await tx
    .update(enrollments)
    .set({ workflowStartedAt: null })
    .where(eq(enrollments.id, grant.enrollmentId));
}
