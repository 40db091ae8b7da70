import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayMs } from '#domain/shared/milliseconds.ts';
import {
  createCampaignScene,
  placeEnrollment,
  readEnrollment,
  writeMail,
  readMail,
  type CampaignScene,
} from '#test/harness/campaign-scene.ts';
import { createMailbox } from '#test/harness/factories.ts';
import {
  auditedVerbs,
  createServiceWorld,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await world.newOwner();
  world.temporal.delivered.length = 0;
});

const step = (delay: string, body: string) => ({ kind: 'email', delay, body }) as const;

async function place(scene: CampaignScene, index: number, days: number) {
  const due = new Date(world.now.at.getTime() + days * dayMs);
  const id = scene.enrollmentIds[index] ?? '';
  await placeEnrollment(world, ana, id, {
    state: 'active',
    mailboxId: scene.mailboxId,
    admittedAt: new Date(world.now.at.getTime() - 10 * dayMs),
    nextDueAt: due,
    reasonCode: 'waiting_delay',
    recheckAt: due,
  });
  return { id, due };
}

describe('createCampaign', () => {
  it('makes a draft with its sequence and default settings', async () => {
    const mailboxId = await createMailbox(world.db, ana.workspaceId);
    const campaign = await world.services.campaigns.create(ana, {
      name: 'Spring',
      mailboxIds: [mailboxId],
      steps: [
        { ...step('PT0S', 'Hello {{firstName|there}}'), subject: 'Hi' },
        step('P3D', 'Still there?'),
      ],
      settings: { dailyLimit: 20 },
    });
    expect(campaign).toMatchObject({
      status: 'draft',
      mailboxIds: [mailboxId],
      steps: [
        { position: 0, subject: 'Hi', writer: 'template' },
        { position: 1, subject: null, delay: 'P3D' },
      ],
      settings: { dailyLimit: 20, maxNewPerDay: null, staleness: 'send_next_window' },
      enrolled: 0,
      startedAt: null,
    });
    expect(await world.services.campaigns.get(ana, { campaignId: campaign.id })).toEqual(campaign);
    expect(await auditedVerbs(world.db, ana)).toContain('createCampaign');
  });

  it('says which field is wrong', async () => {
    const mailboxId = await createMailbox(world.db, ana.workspaceId);
    const bad = world.services.campaigns.create(ana, {
      name: 'Spring',
      mailboxIds: [mailboxId],
      steps: [step('P3D', 'no subject')],
    });
    await expect(bad).rejects.toMatchObject({
      code: 'invalid_input',
      details: { fields: { 'steps.0.subject': 'The first email needs a subject.' } },
    });
  });
});

describe('listCampaigns', () => {
  it('shows the newest first, page by page', async () => {
    const scenes = [
      await createCampaignScene(world, ana, { contacts: 1 }),
      await createCampaignScene(world, ana, { contacts: 1, isStarted: true }),
    ];
    const { campaigns } = world.services;
    const first = await campaigns.list(ana, { limit: 1 });
    expect(first.items).toMatchObject([{ id: scenes[1]?.campaignId, enrolled: 1 }]);
    const second = await campaigns.list(ana, { limit: 1, cursor: first.nextCursor ?? '' });
    expect(second).toMatchObject({ items: [{ id: scenes[0]?.campaignId }], nextCursor: null });
    const drafts = await campaigns.list(ana, { status: 'draft' });
    expect(drafts.items.map(({ id }) => id)).toEqual([scenes[0]?.campaignId]);
  });
});

describe('startCampaign', () => {
  it('starts once, whoever presses the button and however often', async () => {
    const { campaignId } = await createCampaignScene(world, ana, { contacts: 2 });
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => world.services.campaigns.start(ana, { campaignId })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(['running']));
    const { workspaceId } = ana;
    expect(world.temporal.delivered).toEqual([{ kind: 'start_campaign', campaignId, workspaceId }]);
    const verbs = await auditedVerbs(world.db, ana);
    expect(verbs.filter((verb) => verb === 'startCampaign')).toHaveLength(1);
  });

  it('refuses without a connected mailbox, and a campaign that is paused or archived', async () => {
    const { campaigns, mailboxes } = world.services;
    const { campaignId, mailboxId } = await createCampaignScene(world, ana, { contacts: 1 });
    await mailboxes.disconnect(ana, { mailboxId });
    const start = () => campaigns.start(ana, { campaignId });
    await expect(start()).rejects.toMatchObject({ code: 'precondition_failed' });
    const running = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
    await campaigns.pause(ana, { campaignId: running.campaignId });
    const paused = campaigns.start(ana, { campaignId: running.campaignId });
    await expect(paused).rejects.toMatchObject({ code: 'conflict' });
    await campaigns.archive(ana, { campaignId });
    await expect(start()).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('pauseCampaign and resumeCampaign', () => {
  it('let every wait stand still, keep what was due, and wake the campaign', async () => {
    const scene = await createCampaignScene(world, ana, { contacts: 2, isStarted: true });
    const { campaignId, mailboxId } = scene;
    const waiting = await place(scene, 0, 3);
    const overdue = await place(scene, 1, -1);
    const { campaigns } = world.services;
    const paused = await campaigns.pause(ana, { campaignId });
    expect(paused).toMatchObject({ status: 'paused', byReason: { campaign_paused: 2 } });
    world.now.advance(2 * dayMs);
    world.temporal.delivered.length = 0;
    const resumed = await campaigns.resume(ana, { campaignId });
    expect(resumed).toMatchObject({ status: 'running', byReason: { waiting_delay: 2 } });
    const shifted = new Date(waiting.due.getTime() + 2 * dayMs);
    expect(await readEnrollment(world, ana, waiting.id)).toMatchObject({
      nextDueAt: shifted,
      recheckAt: shifted,
    });
    expect((await readEnrollment(world, ana, overdue.id)).nextDueAt).toEqual(overdue.due);
    const { workspaceId } = ana;
    expect(world.temporal.delivered).toEqual([
      { kind: 'poke_campaign', campaignId, workspaceId },
      { kind: 'poke_mailbox', mailboxId, workspaceId },
    ]);
    expect(await auditedVerbs(world.db, ana)).toEqual(
      expect.arrayContaining(['pauseCampaign', 'resumeCampaign']),
    );
  });

  it('count a wait that began during the pause from its beginning', async () => {
    const scene = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
    const { campaignId } = scene;
    await world.services.campaigns.pause(ana, { campaignId });
    world.now.advance(dayMs);
    const { id, due } = await place(scene, 0, 3);
    // A mail that was with the provider when the pause began.
    await placeEnrollment(world, ana, id, { lastSentAt: world.now.at });
    world.now.advance(dayMs);
    await world.services.campaigns.resume(ana, { campaignId });
    expect((await readEnrollment(world, ana, id)).nextDueAt).toEqual(
      new Date(due.getTime() + dayMs),
    );
  });

  it('do nothing the second time, and refuse a draft', async () => {
    const { campaigns } = world.services;
    const { campaignId } = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
    const first = await campaigns.pause(ana, { campaignId });
    world.now.advance(1000);
    expect(await campaigns.pause(ana, { campaignId })).toEqual(first);
    await campaigns.resume(ana, { campaignId });
    await campaigns.resume(ana, { campaignId });
    expect(world.temporal.ofKind('poke_campaign')).toHaveLength(1);
    const draft = await createCampaignScene(world, ana, { contacts: 1 });
    for (const verb of [campaigns.pause, campaigns.resume]) {
      const refused = verb(ana, { campaignId: draft.campaignId });
      await expect(refused).rejects.toMatchObject({ code: 'conflict' });
    }
  });
});

describe('archiveCampaign', () => {
  it('ends everybody who is still in it', async () => {
    const scene = await createCampaignScene(world, ana, { contacts: 2, isStarted: true });
    const { id } = await place(scene, 0, 0);
    const emailId = await writeMail(world, ana, id);
    const { campaignId } = scene;
    const archived = await world.services.campaigns.archive(ana, { campaignId });
    expect(archived).toMatchObject({ status: 'archived', byReason: { finished: 2 } });
    expect(await world.services.campaigns.archive(ana, { campaignId })).toEqual(archived);
    expect((await readMail(world, ana, emailId)).state).toBe('cancelled');
    expect(world.temporal.ofKind('stop_contact')).toMatchObject([{ enrollmentId: id }]);
    expect(await auditedVerbs(world.db, ana)).toContain('archiveCampaign');
    const late = world.services.campaigns.enroll(ana, { campaignId, filter: {} });
    await expect(late).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('getCampaignProgress', () => {
  it('counts by status and by reason, each adding up to the enrolled total', async () => {
    const scene = await createCampaignScene(world, ana, { contacts: 6, isStarted: true });
    const sent = await place(scene, 0, 3);
    await placeEnrollment(world, ana, sent.id, { sentCount: 1 });
    const followedUp = await place(scene, 1, 3);
    await placeEnrollment(world, ana, followedUp.id, { sentCount: 3 });
    const replied = await place(scene, 2, 3);
    await placeEnrollment(world, ana, replied.id, {
      sentCount: 1,
      state: 'stopped',
      reasonCode: 'replied',
    });
    await place(scene, 3, 0);
    await world.services.contacts.pause(ana, { contactId: scene.contactIds[3] ?? '' });
    const queued = await place(scene, 4, 0);
    await placeEnrollment(world, ana, queued.id, { reasonCode: 'spacing' });
    await world.services.mailboxes.pause(ana, { mailboxId: scene.mailboxId });
    const { campaignId } = scene;
    expect(await world.services.campaigns.getProgress(ana, { campaignId })).toMatchObject({
      campaignId,
      status: 'running',
      enrolled: 6,
      sent: 5,
      byStatus: {
        'Not Sent': 2,
        'First Email Sent': 1,
        'Follow-Up 2': 1,
        Replied: 1,
        Paused: 1,
      },
      byReason: {
        waiting_delay: 2,
        replied: 1,
        contact_paused: 1,
        mailbox_paused: 1,
        queued_for_admission: 1,
      },
    });
  });

  it('says when the first of those who wait is looked at again, but not of what a person holds', async () => {
    const scene = await createCampaignScene(world, ana, { contacts: 3, isStarted: true });
    const times = [
      '2026-11-24T09:30:00.000Z',
      '2026-11-24T09:10:00.000Z',
      '2026-11-24T09:00:00.000Z',
    ];
    for (const [nth, at] of times.entries()) {
      const { id } = await place(scene, nth, 0);
      const recheckAt = new Date(at);
      await placeEnrollment(world, ana, id, { reasonCode: 'mailbox_daily_cap', recheckAt });
    }
    await world.services.contacts.pause(ana, { contactId: scene.contactIds[2] ?? '' });
    const { campaignId } = scene;
    const { nextCheckAt } = await world.services.campaigns.getProgress(ana, { campaignId });
    expect(nextCheckAt).toEqual({ mailbox_daily_cap: '2026-11-24T09:10:00.000Z' });
  });
});
