import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Access } from '#services/context.ts';
import {
  createCampaignScene,
  placeEnrollment,
  readEnrollment,
  readMail,
  writeMail,
  type CampaignScene,
} from '#test/harness/campaign-scene.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';

let world: ServiceWorld;
let ana: Access;
let scene: CampaignScene;
let emailIds: string[];

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await world.newOwner();
  scene = await createCampaignScene(world, ana, { contacts: 4, isStarted: true });
  const { mailboxId, enrollmentIds } = scene;
  const slot = { slotId: 'slt_1', slotDay: '2026-11-22', providerDraftId: 'draft' };
  const mails = [
    { state: 'queued' },
    { state: 'granted', ...slot },
    { state: 'queued', approvedAt: world.now.at, approvalAskedAt: world.now.at },
    { state: 'sending' },
  ] as const;
  emailIds = [];
  for (const [index, mail] of mails.entries()) {
    const enrollmentId = enrollmentIds[index] ?? '';
    await placeEnrollment(world, ana, enrollmentId, { state: 'active', mailboxId });
    emailIds.push(await writeMail(world, ana, enrollmentId, mail));
  }
});

const set = (settings: { approval: 'all' | 'first' | 'low_confidence'; approvalFirst?: number }) =>
  world.services.campaigns.update(ana, { campaignId: scene.campaignId, settings });
const states = async () =>
  Promise.all(emailIds.map(async (id) => (await readMail(world, ana, id)).state));

it('puts what is queued before a person once nothing is to go out unread', async () => {
  await set({ approval: 'all' });
  expect(await states()).toEqual(['awaiting_approval', 'awaiting_approval', 'queued', 'sending']);
  const [first = '', granted = ''] = emailIds;
  expect(await readMail(world, ana, granted)).toMatchObject({
    slotId: null,
    providerDraftId: null,
  });
  expect(
    (await world.services.approvals.list(ana, {})).items.map(({ emailId }) => emailId),
  ).toEqual([first, granted]);
  const [enrollmentId = ''] = scene.enrollmentIds;
  expect(await readEnrollment(world, ana, enrollmentId)).toMatchObject({
    reasonCode: 'awaiting_approval',
  });
  expect(world.temporal.delivered).toContainEqual(
    expect.objectContaining({ kind: 'poke_contact', enrollmentId }),
  );
});

it('asks about no more of it than a person wants to read', async () => {
  await set({ approval: 'low_confidence' });
  expect(await states()).toEqual(['queued', 'granted', 'queued', 'sending']);
  // One was asked about before.
  await set({ approval: 'first', approvalFirst: 2 });
  expect(await states()).toEqual(['awaiting_approval', 'granted', 'queued', 'sending']);
  await set({ approval: 'first', approvalFirst: 3 });
  expect(await states()).toEqual(['awaiting_approval', 'awaiting_approval', 'queued', 'sending']);
});
