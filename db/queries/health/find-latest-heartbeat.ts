import { max } from 'drizzle-orm';
import type { Database, Transaction } from '../../client.ts';
import { workerHeartbeats } from '../../schema/index.ts';

/** When any worker was last heard of; also proves that the database answers. */
export async function findLatestHeartbeat(db: Database | Transaction): Promise<Date | null> {
  const [row] = await db.select({ seenAt: max(workerHeartbeats.seenAt) }).from(workerHeartbeats);
  return row?.seenAt ?? null;
}
