import { sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { outbox } from '../../schema/index.ts';
import { outboxEntry, type OutboxEntry } from './outbox-entry.ts';

/**
 * Undelivered entries whose turn it is, oldest first: a fresh one after a second, so that whoever
 * wrote it delivers it first; then after 2, 4, 8, at most 30 seconds.
 */
export async function listDueOutboxEntries(
  tx: Transaction,
  options: { now: Date; limit: number },
): Promise<OutboxEntry[]> {
  const now = sql`${options.now.toISOString()}::timestamptz`;
  return tx
    .select(outboxEntry)
    .from(outbox)
    .where(
      sql`${outbox.deliveredAt} is null
        and ${outbox.updatedAt} <= ${now} - least(power(2, least(${outbox.attempts}, 5)), 30) * interval '1 second'`,
    )
    .orderBy(outbox.createdAt)
    .limit(options.limit);
}
