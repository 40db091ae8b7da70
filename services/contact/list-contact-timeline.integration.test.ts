import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sharedChanges } from '#domain/contact/shared-change.ts';
import {
  createCampaignScene,
  placeEnrollment,
  type CampaignScene,
} from '#test/harness/campaign-scene.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;
let scene: CampaignScene;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

/** Two contacts in a running campaign; the first has its mailbox. */
beforeEach(async () => {
  ana = await world.newOwner();
  scene = await createCampaignScene(world, ana, { contacts: 2, isStarted: true });
  await placeEnrollment(world, ana, scene.enrollmentIds[0] ?? '', { mailboxId: scene.mailboxId });
});

const shared: readonly string[] = Object.values(sharedChanges);
const timelineOf = async (nth: number) => {
  const contactId = scene.contactIds[nth] ?? '';
  const { items } = await world.services.contacts.listTimeline(ana, { contactId });
  return items.filter(({ type }) => shared.includes(type));
};
const typesOf = async (nth: number) => (await timelineOf(nth)).map(({ type }) => type);

async function pauseAndResumeAll(): Promise<void> {
  const { campaigns, mailboxes, workspace } = world.services;
  const { campaignId, mailboxId } = scene;
  await campaigns.pause(ana, { campaignId });
  await campaigns.resume(ana, { campaignId });
  await mailboxes.update(ana, { mailboxId, dailyLimit: 7 });
  await workspace.pause(ana);
}

it('shows what was done to the campaign, mailbox and workspace, newest first, and by whom', async () => {
  await pauseAndResumeAll();
  const [latest] = await timelineOf(0);
  expect(latest).toMatchObject({ type: 'workspace.paused', actor: { kind: 'user' } });
  expect(await typesOf(0)).toEqual([
    'workspace.paused',
    'mailbox.changed',
    'campaign.resumed',
    'campaign.paused',
    'campaign.started',
  ]);
});

it('leaves out the mailbox of others', async () => {
  await pauseAndResumeAll();
  expect(await typesOf(1)).not.toContain('mailbox.changed');
});

it('ends with the enrollment', async () => {
  await placeEnrollment(world, ana, scene.enrollmentIds[0] ?? '', {
    state: 'finished',
    finishedAt: new Date(0),
  });
  await pauseAndResumeAll();
  expect(await typesOf(0)).toEqual([]);
});

it('comes page by page without a gap or a repetition', async () => {
  await pauseAndResumeAll();
  const [contactId = ''] = scene.contactIds;
  const whole = await world.services.contacts.listTimeline(ana, { contactId });
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await world.services.contacts.listTimeline(ana, {
      contactId,
      limit: 2,
      ...(cursor && { cursor }),
    });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(ids).toEqual(whole.items.map(({ id }) => id));
});
