import { outageBetween, type Outage } from '#domain/outage/outage.ts';
import type { Database } from '../../client.ts';
import { outages, workerHeartbeats } from '../../schema/index.ts';
import { findLatestHeartbeat } from '../health/find-latest-heartbeat.ts';

/**
 * A worker's sign of life. The first one after an outage notes it in the same transaction, once however
 * many workers come back together.
 * @returns the outage that this sign of life ends
 */
export function noteHeartbeat(
  db: Database,
  { workerId, now }: { workerId: string; now: Date },
): Promise<Outage | null> {
  return db.transaction(async (tx) => {
    const outage = outageBetween(await findLatestHeartbeat(tx), now);
    if (outage) await tx.insert(outages).values(outage).onConflictDoNothing();
    await tx
      .insert(workerHeartbeats)
      .values({ workerId, seenAt: now })
      .onConflictDoUpdate({ target: workerHeartbeats.workerId, set: { seenAt: now } });
    return outage;
  });
}
