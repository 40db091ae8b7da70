import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '#config/logger.ts';
import type { Database } from '#db/client.ts';
import { applyOutages } from '#db/queries/outage/apply-outages.ts';
import { noteHeartbeat } from '#db/queries/outage/note-heartbeat.ts';
import { outageAfterMs } from '#domain/outage/outage.ts';

const everyMs = 3_000;
const retryMs = 1_000;

export type WorkerHeartbeat = {
  /** Resolves once no outage is left to deal with. @throws when the database cannot be asked */
  caughtUp: () => Promise<void>;
  stop: () => void;
};

/**
 * Says every few seconds that this worker is alive, for /api/health and so that a time without any
 * worker is known as an outage: at the start, and when this process finds that it slept or could not
 * reach the database. Resolves when the worker may begin to work.
 */
export async function startWorkerHeartbeat(options: {
  db: Database;
  logger: Logger;
  clock: () => Date;
}): Promise<WorkerHeartbeat> {
  const { db, logger, clock } = options;
  const workerId = randomUUID();
  let seenAtMs = 0;
  // What an earlier worker left undone counts as the first outage.
  let noted = 1;
  let applied = 0;

  const beat = singly(async () => {
    const now = clock();
    const outage = await noteHeartbeat(db, { workerId, now });
    seenAtMs = now.getTime();
    if (!outage) return;
    noted += 1;
    logger.warn({ outage }, 'no worker lived for a while');
  });

  const catchUp = singly(async () => {
    const reached = noted;
    await applyOutages(db, clock());
    applied = reached;
  });

  async function caughtUp(): Promise<void> {
    if (clock().getTime() - seenAtMs > outageAfterMs) await beat();
    if (applied === noted) return;
    await catchUp();
    await caughtUp();
  }

  const report = (error: unknown) => logger.warn({ err: error }, 'heartbeat not written');
  const timer = setInterval(() => void beat().then(caughtUp).catch(report), everyMs);
  while (!(await caughtUp().then(() => true, report))) await sleep(retryMs);
  return { caughtUp, stop: () => clearInterval(timer) };
}

/** Whoever calls while it runs waits for that run. */
function singly(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => (running ??= work().finally(() => (running = null)));
}
