import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workerHeartbeats } from '#db/schema/index.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';

let world: ServiceWorld;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

describe('checkHealth', () => {
  const check = () => world.services.health.check();

  it('is ok while database, Temporal and a worker answer', async () => {
    expect((await check()).checks).toEqual({ database: 'ok', temporal: 'ok', worker: 'down' });
    await world.db.insert(workerHeartbeats).values({ workerId: 'w1', seenAt: world.now.at });
    expect(await check()).toEqual({
      status: 'ok',
      version: '0.0.0-test',
      checks: { database: 'ok', temporal: 'ok', worker: 'ok' },
    });
  });

  it('is down when the last sign of a worker is 15 seconds old', async () => {
    world.now.advance(15_000);
    expect(await check()).toMatchObject({ status: 'down', checks: { worker: 'down' } });
  });

  it('is down when Temporal does not answer', async () => {
    world.temporal.isUp = false;
    expect(await check()).toMatchObject({ status: 'down', checks: { temporal: 'down' } });
  });
});
