import { and, lt, max, sql } from 'drizzle-orm';
import type { Database } from '../../client.ts';
import {
  bulkChanges,
  idempotencyKeys,
  integrityChecks,
  liveEvents,
  workerHeartbeats,
} from '../../schema/index.ts';

const hourMs = 3_600_000;

/**
 * Deletes live events older than an hour, idempotency keys and heartbeats older than a day, and checks
 * and bulk changes older than 30 days; the latest heartbeat stays, for an outage begins with it.
 */
export async function forgetOld(db: Database, now: Date): Promise<void> {
  const before = (hours: number) => new Date(now.getTime() - hours * hourMs);
  await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.housekeeping', 'on', true)`);
    await tx.delete(liveEvents).where(lt(liveEvents.createdAt, before(1)));
    await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, before(24)));
    await tx.delete(bulkChanges).where(lt(bulkChanges.createdAt, before(30 * 24)));
    await tx.delete(integrityChecks).where(lt(integrityChecks.createdAt, before(30 * 24)));
    const { seenAt } = workerHeartbeats;
    const latest = tx.select({ seenAt: max(seenAt) }).from(workerHeartbeats);
    await tx
      .delete(workerHeartbeats)
      .where(and(lt(seenAt, before(24)), lt(seenAt, sql`(${latest})`)));
  });
}
