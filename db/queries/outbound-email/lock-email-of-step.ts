import { and, eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outboundEmails } from '../../schema/index.ts';

export type OutboundEmailRow = typeof outboundEmails.$inferSelect;

/** The ledger row of a step, locked; null when its mail is not written yet. */
export async function lockEmailOfStep(
  tx: Transaction,
  key: { enrollmentId: string; stepId: string },
): Promise<OutboundEmailRow | null> {
  const [row] = await tx
    .select()
    .from(outboundEmails)
    .where(
      and(eq(outboundEmails.enrollmentId, key.enrollmentId), eq(outboundEmails.stepId, key.stepId)),
    )
    .for('update');
  return row ?? null;
}
