import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';
import { releaseSlot } from './release-slot.ts';

const unsentStates = ['draft', 'awaiting_approval', 'queued', 'granted', 'failed'] as const;

/**
 * Cancels what was not yet handed to the provider for one enrollment, or one step of it, and frees its
 * slot. Mail in `sending` is out of reach: its fate is the provider's. Mail that went out, bounced for now
 * and was to go again stays sent. The caller holds `lockSending`.
 * @returns what it cancelled, as it was
 */
export async function cancelUnsentEmails(
  tx: Transaction,
  { enrollmentId, stepId }: { enrollmentId: string; stepId?: string },
): Promise<Pick<typeof outboundEmails.$inferSelect, 'id' | 'state'>[]> {
  const rows = await tx
    .select({ id: outboundEmails.id, state: outboundEmails.state })
    .from(outboundEmails)
    .where(
      and(
        eq(outboundEmails.enrollmentId, enrollmentId),
        stepId === undefined ? undefined : eq(outboundEmails.stepId, stepId),
        inArray(outboundEmails.state, unsentStates),
      ),
    )
    .for('update');
  for (const { id } of rows) {
    await releaseSlot(tx, id);
    await tx
      .update(outboundEmails)
      .set({
        state: sql`case when ${outboundEmails.sentAt} is null then 'cancelled' else 'sent' end`,
      })
      .where(eq(outboundEmails.id, id));
  }
  return rows;
}
