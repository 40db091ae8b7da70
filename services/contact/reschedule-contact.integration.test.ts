import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayMs } from '#domain/shared/milliseconds.ts';
import {
  createCampaignScene,
  placeEnrollment,
  readEnrollment,
  readMail,
  writeMail,
  type CampaignScene,
} from '#test/harness/campaign-scene.ts';
import {
  auditedVerbs,
  createServiceWorld,
  withRole,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;
let scene: CampaignScene;
let contactId: string;
let enrollmentId: string;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

/** One contact whose follow-up is due in three days. */
beforeEach(async () => {
  ana = await world.newOwner();
  scene = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
  [contactId = ''] = scene.contactIds;
  [enrollmentId = ''] = scene.enrollmentIds;
  await placeEnrollment(world, ana, enrollmentId, {
    state: 'active',
    mailboxId: scene.mailboxId,
    admittedAt: world.now.at,
    lastSentAt: world.now.at,
    sentCount: 1,
    nextPosition: 1,
    nextDueAt: inDays(3),
    reasonCode: 'waiting_delay',
    recheckAt: inDays(3),
  });
  world.temporal.delivered.length = 0;
});

const inDays = (days: number) => new Date(world.now.at.getTime() + days * dayMs);
const enrollment = () => readEnrollment(world, ana, enrollmentId);
const reschedule = (at: Date, access = ana) =>
  world.services.contacts.reschedule(access, { contactId, at: at.toISOString() });
const timeline = async () =>
  (await world.services.contacts.listTimeline(ana, { contactId })).items.map(({ type }) => type);

describe('rescheduleContact', () => {
  it.each([1, 20])(
    'makes the next step due exactly then: in %i days instead of 3',
    async (days) => {
      const view = await reschedule(inDays(days));
      expect(view.nextSendAt).toBe(inDays(days).toISOString());
      expect(view.reason).toMatchObject({ code: 'waiting_delay', recheckAt: view.nextSendAt });
      expect(await enrollment()).toMatchObject({
        nextDueAt: inDays(days),
        rescheduledAt: world.now.at,
      });
      expect(world.temporal.delivered.map(({ kind }) => kind)).toEqual([
        'poke_contact',
        'poke_mailbox',
      ]);
      expect(await auditedVerbs(world.db, ana)).toContain('rescheduleContact');
    },
  );

  it('takes a granted slot back, and the place before all others', async () => {
    const emailId = await writeMail(world, ana, enrollmentId, {
      state: 'granted',
      slotId: 'slt_1',
      slotDay: '2026-06-01',
      grantedAt: world.now.at,
      sendNow: true,
    });
    await reschedule(inDays(1));
    expect(await readMail(world, ana, emailId)).toMatchObject({
      state: 'queued',
      slotId: null,
      sendNow: false,
      dueAt: inDays(1),
    });
  });

  it('tries a refused mail again at that time, with a draft of its own', async () => {
    const refused = { state: 'failed', providerDraftId: 'd1' } as const;
    const emailId = await writeMail(world, ana, enrollmentId, refused);
    await reschedule(inDays(1));
    expect(await readMail(world, ana, emailId)).toMatchObject({
      state: 'queued',
      providerDraftId: null,
    });
  });

  it('decides about a mail that an outage made stale', async () => {
    const emailId = await writeMail(world, ana, enrollmentId, { state: 'awaiting_approval' });
    const stale = { reasonCode: 'stale_after_outage', staleSince: world.now.at } as const;
    await placeEnrollment(world, ana, enrollmentId, stale);
    const view = await reschedule(inDays(1));
    expect(view.reason.code).toBe('waiting_delay');
    expect((await enrollment()).staleSince).toBeNull();
    expect(await readMail(world, ana, emailId)).toMatchObject({ state: 'queued' });
  });

  it('is one line in the timeline, however often it is asked for the same time', async () => {
    const first = await reschedule(inDays(1));
    const again = await world.services.contacts.reschedule(ana, {
      contactId,
      at: inDays(1).toISOString().replace('Z', '+00:00'),
    });
    expect(again).toEqual(first);
    expect((await timeline()).filter((type) => type === 'step.rescheduled')).toHaveLength(1);
    const { items } = await world.services.contacts.listTimeline(ana, { contactId });
    expect(items.find(({ type }) => type === 'step.rescheduled')).toMatchObject({
      actor: { kind: 'user', name: 'Ana Alves' },
      data: { step: 2, at: inDays(1).toISOString() },
    });
  });

  it.each([
    ['now', 0],
    ['the past', -1],
    ['more than a year ahead', 367],
  ])('refuses %s', async (_name, days) => {
    await expect(reschedule(inDays(days))).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it.each([
    ['a paused contact', () => world.services.contacts.pause(ana, { contactId })],
    [
      'a campaign at rest',
      () => world.services.campaigns.pause(ana, { campaignId: scene.campaignId }),
    ],
    ['one not admitted', () => placeEnrollment(world, ana, enrollmentId, { state: 'enrolled' })],
    ['one whose sequence is over', () => world.services.contacts.stop(ana, { contactId })],
    [
      'a mail that may have gone out',
      () => writeMail(world, ana, enrollmentId, { state: 'unknown' }),
    ],
    ['a mail with the provider', () => writeMail(world, ana, enrollmentId, { state: 'sending' })],
    [
      'an open task',
      () => placeEnrollment(world, ana, enrollmentId, { reasonCode: 'awaiting_approval' }),
    ],
  ])('refuses %s', async (_name, prepare) => {
    await prepare();
    await expect(reschedule(inDays(1))).rejects.toMatchObject({ code: 'conflict' });
    expect(await timeline()).not.toContain('step.rescheduled');
  });

  it('refuses who may only read, and does not know other workspaces’ contacts', async () => {
    const reader = reschedule(inDays(1), withRole(ana, 'viewer'));
    await expect(reader).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = reschedule(inDays(1), await world.newOwner());
    await expect(stranger).rejects.toMatchObject({ code: 'not_found' });
  });
});
