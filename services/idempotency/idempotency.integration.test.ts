import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { idempotencyKeys } from '#db/schema/index.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await world.newOwner();
});

const begin = (key: string, requestHash = 'h', access = ana) =>
  world.services.idempotency.begin(access, { key, requestHash });
const end = (key: string, answer: { status: number; body: unknown } | null) =>
  world.services.idempotency.end(ana, { key, answer });

describe('beginRequest and endRequest', () => {
  it('give a repetition the first answer, and keep it sealed', async () => {
    expect(await begin('k')).toBeNull();
    await end('k', { status: 201, body: { key: 'ft_secret' } });
    expect(await begin('k')).toEqual({ status: 201, body: { key: 'ft_secret' } });
    const rows = await inWorkspace(world.db, ana.workspaceId, (tx) =>
      tx.select().from(idempotencyKeys),
    );
    expect(JSON.stringify(rows)).not.toContain('ft_secret');
  });

  it('let one of many at the same moment through', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => begin('race')));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('refuse another request under the same key, in the same workspace only', async () => {
    await begin('k');
    await end('k', { status: 201, body: {} });
    await expect(begin('k', 'other')).rejects.toMatchObject({ code: 'conflict' });
    expect(await begin('k', 'other', await world.newOwner())).toBeNull();
  });

  it('let a failed request be tried again', async () => {
    await begin('k');
    await end('k', null);
    expect(await begin('k', 'other')).toBeNull();
  });

  it('forget an answer after a day, and a request whose server died after minutes', async () => {
    await begin('answered');
    await end('answered', { status: 200, body: 1 });
    await begin('died');
    world.now.advance(6 * 60_000);
    expect(await begin('died')).toBeNull();
    expect(await begin('answered')).toEqual({ status: 200, body: 1 });
    world.now.advance(25 * 3_600_000);
    expect(await begin('answered')).toBeNull();
  });
});
