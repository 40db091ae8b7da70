import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { lockProfiles } from '#db/queries/profile/lock-profiles.ts';
import { countWaiting } from '#test/harness/count-waiting.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let verbs: ServiceWorld['services']['profiles'];
beforeAll(async () => {
  world = await createServiceWorld();
  verbs = world.services.profiles;
});
afterAll(async () => {
  await world.close();
});

/** Starts four changes while the profiles are held, and lets them go when all of them wait. */
async function atOnce(owner: Access, change: (n: number) => Promise<unknown>): Promise<void> {
  const { workspaceId } = owner;
  const changes = await inWorkspace(world.db, workspaceId, async (tx) => {
    await lockProfiles(tx, workspaceId);
    const started = Promise.allSettled([1, 2, 3, 4].map(change));
    await expect.poll(() => countWaiting(world.ownerUrl)).toBe(4);
    return { started };
  });
  const ended = await changes.started;
  expect(ended.filter(({ status }) => status === 'rejected')).toEqual([]);
}

describe('changes of profiles at the same time', () => {
  it('make one default profile, however many ask at once', async () => {
    const owner = await world.newOwner();
    await atOnce(owner, (n) => verbs.saveDefault(owner, { name: `Ada ${n}` }));
    expect((await verbs.list(owner)).items).toHaveLength(1);
  });

  it('leave one default, however many profiles are added at once', async () => {
    const owner = await world.newOwner();
    await atOnce(owner, (n) => verbs.create(owner, { label: `Profile ${n}` }));
    const { items } = await verbs.list(owner);
    expect(items.map(({ isDefault }) => isDefault)).toEqual([true, false, false, false]);
  });
});
