import { randomUUID } from 'node:crypto';
import type { Logger } from '#config/logger.ts';
import type { Database } from '#db/client.ts';
import { workerHeartbeats } from '#db/schema/index.ts';

const everyMs = 3_000;

/** Says every few seconds that this worker is alive, so that /api/health can tell. @returns stop */
export function startWorkerHeartbeat(db: Database, logger: Logger): () => void {
  const workerId = randomUUID();
  const beat = () => {
    const seenAt = new Date();
    db.insert(workerHeartbeats)
      .values({ workerId, seenAt })
      .onConflictDoUpdate({ target: workerHeartbeats.workerId, set: { seenAt } })
      .catch((error: unknown) => logger.warn({ err: error }, 'heartbeat not written'));
  };
  beat();
  const timer = setInterval(beat, everyMs);
  return () => clearInterval(timer);
}
