import { inArray, lt, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outbox } from '../../schema/index.ts';

const keptDeliveredMs = 24 * 3_600_000;

/** Writes down which entries were delivered and which must be tried again; drops those of yesterday. */
export async function settleOutboxEntries(
  tx: Transaction,
  outcome: { delivered: readonly string[]; failed: readonly string[]; now: Date },
): Promise<void> {
  const { delivered, failed, now } = outcome;
  if (delivered.length > 0) {
    await tx
      .update(outbox)
      .set({ deliveredAt: now, updatedAt: now })
      .where(inArray(outbox.id, [...delivered]));
    await tx
      .delete(outbox)
      .where(lt(outbox.deliveredAt, new Date(now.getTime() - keptDeliveredMs)));
  }
  if (failed.length > 0) {
    await tx
      .update(outbox)
      .set({ attempts: sql`${outbox.attempts} + 1`, updatedAt: now })
      .where(inArray(outbox.id, [...failed]));
  }
}
