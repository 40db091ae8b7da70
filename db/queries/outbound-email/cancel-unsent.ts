import { and, eq, inArray } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';
import { leftOutState } from './left-out-state.ts';
import { releaseSlot } from './release-slot.ts';

const unsentStates = ['draft', 'awaiting_approval', 'queued', 'granted', 'failed'] as const;

/**
 * Cancels what was not yet handed to the provider for one enrollment, or one step of it, and frees its
 * slot. Mail in `sending` is out of reach: its fate is the provider's. The caller holds `lockSending`.
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
    await tx.update(outboundEmails).set({ state: leftOutState }).where(eq(outboundEmails.id, id));
  }
  return rows;
}
