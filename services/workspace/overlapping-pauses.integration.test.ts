import { afterAll, beforeAll, expect, it } from 'vitest';
import { hourMs } from '#domain/shared/milliseconds.ts';
import {
  createCampaignScene,
  placeEnrollment,
  readEnrollment,
} from '#test/harness/campaign-scene.ts';
import fc from '#test/harness/fast-check.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';

let world: ServiceWorld;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

const pausers = ['contact', 'campaign', 'workspace'] as const;
type Pauser = (typeof pausers)[number];

/** Who is switched, and after how long; switching a second time resumes. */
const switches = fc.array(
  fc.record({ who: fc.constantFrom(...pausers), afterHours: fc.integer({ min: 0, max: 30 }) }),
  { minLength: 1, maxLength: 14 },
);

it('a wait stands still exactly while anything is paused, however pauses overlap', async () => {
  const ana = await world.newOwner();
  await fc.assert(
    fc.asyncProperty(switches, async (turns) => {
      const scene = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
      const [contactId = ''] = scene.contactIds;
      const [enrollmentId = ''] = scene.enrollmentIds;
      const { campaignId, mailboxId } = scene;
      const startedAt = world.now.at;
      const delayMs = 72 * hourMs;
      await placeEnrollment(world, ana, enrollmentId, {
        state: 'active',
        mailboxId,
        admittedAt: startedAt,
        waitFrom: startedAt,
        nextDueAt: new Date(startedAt.getTime() + delayMs),
        reasonCode: 'waiting_delay',
      });
      const { contacts, campaigns, workspace } = world.services;
      const verbs: Record<Pauser, Record<'pause' | 'resume', () => Promise<unknown>>> = {
        contact: {
          pause: () => contacts.pause(ana, { contactId }),
          resume: () => contacts.resume(ana, { contactId }),
        },
        campaign: {
          pause: () => campaigns.pause(ana, { campaignId }),
          resume: () => campaigns.resume(ana, { campaignId }),
        },
        workspace: { pause: () => workspace.pause(ana), resume: () => workspace.resume(ana) },
      };

      const paused = new Set<Pauser>();
      let leftMs = delayMs;
      let stoodMs = 0;
      const pass = (ms: number) => {
        world.now.advance(ms);
        if (paused.size === 0) leftMs -= ms;
        else if (leftMs > 0) stoodMs += ms;
      };
      for (const { who, afterHours } of turns) {
        pass(afterHours * hourMs);
        await verbs[who][paused.has(who) ? 'resume' : 'pause']();
        if (!paused.delete(who)) paused.add(who);
      }
      for (const who of paused) {
        pass(hourMs);
        await verbs[who].resume();
        paused.delete(who);
      }

      const dueAt = new Date(startedAt.getTime() + delayMs + stoodMs);
      expect((await readEnrollment(world, ana, enrollmentId)).nextDueAt).toEqual(dueAt);
      await contacts.stop(ana, { contactId });
    }),
    { numRuns: 40 },
  );
});
