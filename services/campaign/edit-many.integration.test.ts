import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { listHeld } from '#db/queries/enrollment/owed-workflows.ts';
import { enrollments } from '#db/schema/index.ts';
import { dayMs } from '#domain/shared/milliseconds.ts';
import { createCampaignScene } from '#test/harness/campaign-scene.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';

let world: ServiceWorld;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

it('an edit that concerns many has them woken by their campaign, which is told once', async () => {
  const ana = await world.newOwner();
  const scene = await createCampaignScene(world, ana, { contacts: 101, isStarted: true });
  const { campaignId, mailboxId } = scene;
  const before = (days: number) => new Date(world.now.at.getTime() - days * dayMs);
  const inTx = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
    inWorkspace(world.db, ana.workspaceId, work);
  const waiting = { state: 'active', mailboxId, nextPosition: 1, waitFrom: before(2) } as const;
  await inTx((tx) =>
    tx
      .update(enrollments)
      .set({ ...waiting, heldAt: before(1) })
      .where(eq(enrollments.campaignId, campaignId)),
  );
  world.temporal.delivered.length = 0;
  const { steps } = await world.services.campaigns.get(ana, { campaignId });
  const removed = steps[1]?.id;
  const kept = steps
    .filter(({ id }) => id !== removed)
    .map(({ position: _position, ...step }) => step);
  // What is made of views is what the API would send: the verb itself checks it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  await world.services.campaigns.update(ana, { campaignId, steps: kept as never });
  expect(world.temporal.ofKind('poke_contact')).toEqual([]);
  expect(world.temporal.ofKind('poke_campaign')).toHaveLength(1);
  const held = await inTx((tx) => listHeld(tx, campaignId));
  expect(held).toHaveLength(101);
  // Whoever is waking them for an earlier reason sees that this is another.
  for (const { heldAt } of held) expect(heldAt).toEqual(world.now.at);
});
