import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asOutboxRelay } from '#db/queries/outbox/as-outbox-relay.ts';
import { insertOutboxEntries } from '#db/queries/outbox/insert-outbox-entries.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { outbox } from '#db/schema/index.ts';
import { createCampaignScene } from '#test/harness/campaign-scene.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';
import { createServices } from '../index.ts';
import { drainOutbox, relayOutbox } from './relay-outbox.ts';

let world: ServiceWorld;
let ana: Access;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await world.newOwner();
  world.temporal.isUp = true;
  world.temporal.delivered.length = 0;
});

const entries = () => asOutboxRelay(world.db, (tx) => tx.select().from(outbox));
const owed = async () => (await entries()).filter(({ deliveredAt }) => deliveredAt === null);

describe('relayOutbox', () => {
  it('lets Start work while Temporal is down, and delivers once it is back', async () => {
    const { campaignId } = await createCampaignScene(world, ana, { contacts: 1 });
    world.temporal.isUp = false;
    const progress = await world.services.campaigns.start(ana, { campaignId });
    expect(progress.status).toBe('running');
    expect(await owed()).toMatchObject([
      { command: { kind: 'start_campaign', campaignId }, attempts: 1 },
    ]);
    world.now.advance(2_000);
    expect(await relayOutbox(world.deps)).toBe(0);
    expect(await owed()).toMatchObject([{ attempts: 2 }]);
    world.temporal.isUp = true;
    expect(await relayOutbox(world.deps)).toBe(0);
    world.now.advance(4_000);
    expect(await relayOutbox(world.deps)).toBe(1);
    const { workspaceId } = ana;
    expect(world.temporal.delivered).toEqual([{ kind: 'start_campaign', campaignId, workspaceId }]);
    expect(await owed()).toEqual([]);
    world.now.advance(60_000);
    expect(await relayOutbox(world.deps)).toBe(0);
  });

  it('keeps nobody waiting for a Temporal that does not answer', async () => {
    const { campaignId } = await createCampaignScene(world, ana, { contacts: 1 });
    const never = { deliver: () => new Promise<void>(() => {}), isHealthy: async () => false };
    const services = createServices({ ...world.deps, temporal: never });
    const began = performance.now();
    expect((await services.campaigns.start(ana, { campaignId })).status).toBe('running');
    expect(performance.now() - began).toBeLessThan(20_000);
    world.now.advance(30_000);
    expect(await relayOutbox(world.deps)).toBe(1);
  });

  it('waits half a minute at most between two tries', async () => {
    const { campaignId } = await createCampaignScene(world, ana, { contacts: 1 });
    world.temporal.isUp = false;
    await world.services.campaigns.start(ana, { campaignId });
    for (let attempt = 0; attempt < 10; attempt += 1) {
      world.now.advance(30_000);
      await relayOutbox(world.deps);
    }
    expect(await owed()).toMatchObject([{ attempts: 11 }]);
    world.temporal.isUp = true;
    world.now.advance(30_000);
    expect(await relayOutbox(world.deps)).toBe(1);
  });

  it('serves every workspace in one pass', async () => {
    world.temporal.isUp = false;
    const other = await world.newOwner();
    for (const access of [ana, other]) {
      const { campaignId } = await createCampaignScene(world, access, { contacts: 1 });
      await world.services.campaigns.start(access, { campaignId });
    }
    world.temporal.isUp = true;
    world.now.advance(30_000);
    expect(await relayOutbox(world.deps)).toBe(2);
    const served = world.temporal.delivered.map(({ workspaceId }) => workspaceId);
    expect(new Set(served)).toEqual(new Set([ana.workspaceId, other.workspaceId]));
  });

  it('wakes a mailbox once for all changes that concern it', async () => {
    const scene = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
    const other = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
    world.now.advance(30_000);
    await relayOutbox(world.deps);
    world.temporal.delivered.length = 0;
    world.temporal.isUp = false;
    const input = (mailboxId: string, dailyLimit: number) => ({ mailboxId, dailyLimit });
    for (const limit of [10, 20, 30]) {
      await world.services.mailboxes.update(ana, input(scene.mailboxId, limit));
    }
    await world.services.mailboxes.update(ana, input(other.mailboxId, 10));
    world.temporal.isUp = true;
    world.now.advance(30_000);
    expect(await relayOutbox(world.deps)).toBe(4);
    expect(await owed()).toEqual([]);
    const woken = world.temporal.ofKind('poke_mailbox');
    expect(woken).toHaveLength(2);
    expect(woken).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ mailboxId: scene.mailboxId }),
        expect.objectContaining({ mailboxId: other.mailboxId }),
      ]),
    );
  });

  it('says when a contact was paused and resumed, for one may overtake the other', async () => {
    const scene = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
    const [contactId = ''] = scene.contactIds;
    world.temporal.isUp = false;
    await world.services.contacts.pause(ana, { contactId });
    world.temporal.isUp = true;
    await world.services.contacts.resume(ana, { contactId });
    world.now.advance(30_000);
    await relayOutbox(world.deps);
    const toggles = world.temporal.delivered.flatMap(({ kind, atMs }) =>
      atMs === undefined ? [] : { kind, atMs },
    );
    expect(toggles.map(({ kind }) => kind)).toEqual(['resume_contact', 'pause_contact']);
    const [resumed, paused] = toggles;
    expect(paused?.atMs).toBeLessThan(resumed?.atMs ?? 0);
  });

  it('goes on while there is more, so that thousands do not wait for minutes', async () => {
    const due = Array.from({ length: 120 }, (_, index) => ({
      kind: 'poke_contact' as const,
      enrollmentId: `enr_${index}`,
    }));
    await inWorkspace(world.db, ana.workspaceId, (tx) =>
      insertOutboxEntries(tx, ana.workspaceId, due),
    );
    world.now.advance(30_000);
    await drainOutbox(world.deps, () => true);
    expect(await owed()).toHaveLength(120);
    await drainOutbox(world.deps, () => false);
    expect(await owed()).toEqual([]);
  });

  it('drops what was delivered a day ago', async () => {
    const before = (await entries()).length;
    await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
    expect(await entries()).toHaveLength(before + 1);
    world.now.advance(25 * 3_600_000);
    await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
    expect(await entries()).toHaveLength(1);
  });
});
