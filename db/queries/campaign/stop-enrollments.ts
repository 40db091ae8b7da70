import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { enrollments, outboundEmails } from '../../schema/index.ts';
import { endedColumns } from '../enrollment/ended-columns.ts';
import { cancelOpenTasks } from '../task/cancel-open-tasks.ts';
import { leftOutState } from '../outbound-email/left-out-state.ts';
import { releaseSlot } from '../outbound-email/release-slot.ts';

export type StoppedEnrollment = { id: string; contactId: string; isAdmitted: boolean };

/**
 * Ends everybody who is still in a campaign (`endEnrollment` for all of them) and cancels what is not
 * with the provider, and their tasks. The caller holds the campaign and before that its mailboxes, so that
 * no slot is given and no send begins or is settled meanwhile.
 */
export async function stopEnrollments(
  tx: Transaction,
  campaignId: string,
  at: Date,
): Promise<StoppedEnrollment[]> {
  const stopped = await tx
    .update(enrollments)
    .set(endedColumns('stopped', at))
    .where(
      and(
        eq(enrollments.campaignId, campaignId),
        inArray(enrollments.state, ['enrolled', 'active']),
      ),
    )
    .returning({
      id: enrollments.id,
      contactId: enrollments.contactId,
      isAdmitted: sql<boolean>`${enrollments.admittedAt} is not null`,
    });
  await cancelEmails(tx, campaignId);
  await cancelOpenTasks(tx, { campaignId });
  return stopped;
}

async function cancelEmails(tx: Transaction, campaignId: string): Promise<void> {
  const unsent = ['draft', 'awaiting_approval', 'queued', 'granted', 'failed'] as const;
  const granted = await tx
    .select({ id: outboundEmails.id })
    .from(outboundEmails)
    .where(and(eq(outboundEmails.campaignId, campaignId), eq(outboundEmails.state, 'granted')))
    .for('update');
  await releaseSlot(tx, ...granted.map(({ id }) => id));
  await tx
    .update(outboundEmails)
    .set({ state: leftOutState })
    .where(
      and(eq(outboundEmails.campaignId, campaignId), inArray(outboundEmails.state, [...unsent])),
    );
}
