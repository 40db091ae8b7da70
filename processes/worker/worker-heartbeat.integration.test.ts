import { expect, it } from 'vitest';
import { findLatestHeartbeat } from '#db/queries/health/find-latest-heartbeat.ts';
import { outages } from '#db/schema/index.ts';
import { dispatchScene } from '#test/harness/dispatch-scene.ts';
import { withDatabase } from '#test/harness/with-database.ts';
import { startWorkerHeartbeat } from './worker-heartbeat.ts';

const connection = withDatabase();

const warned: unknown[] = [];
// The heartbeat writes warnings and nothing else.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const logger = { warn: (line: unknown) => warned.push(line) } as unknown as Parameters<
  typeof startWorkerHeartbeat
>[0]['logger'];

it('holds stale mail before a worker that slept begins any work', async () => {
  const { db } = connection;
  const stage = await dispatchScene(db, { settings: { staleness: 'hold' } });
  let now = new Date('2026-06-01T09:00:00Z');
  const heartbeat = await startWorkerHeartbeat({ db, logger, clock: () => now });
  expect(await findLatestHeartbeat(db)).toEqual(now);
  await heartbeat.caughtUp();
  expect(await db.select().from(outages)).toEqual([]);

  now = new Date('2026-06-01T19:00:00Z');
  await Promise.all([heartbeat.caughtUp(), heartbeat.caughtUp()]);
  const mails = await Promise.all(stage.fresh.map(stage.stateOf));
  expect(mails.map((mail) => mail?.state)).toEqual(['awaiting_approval', 'awaiting_approval']);
  expect(await db.select().from(outages)).toMatchObject([{ endedAt: now }]);
  expect(warned).toHaveLength(1);
  heartbeat.stop();
});
