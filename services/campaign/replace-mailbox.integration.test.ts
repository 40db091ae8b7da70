import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createCampaignScene,
  placeEnrollment,
  readEnrollment,
  readMail,
  writeMail,
  type CampaignScene,
} from '#test/harness/campaign-scene.ts';
import { createMailbox } from '#test/harness/factories.ts';
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
let benMailboxId: string;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

/** Four contacts who write from Ana's mailbox: one fresh, three with a thread. */
beforeEach(async () => {
  ana = await world.newOwner();
  scene = await createCampaignScene(world, ana, { contacts: 4, isStarted: true });
  benMailboxId = await createMailbox(world.db, ana.workspaceId, { displayName: 'Ben' });
  const mailboxIds = [scene.mailboxId, benMailboxId];
  await world.services.campaigns.update(ana, { campaignId: scene.campaignId, mailboxIds });
  for (const [index, enrollmentId] of scene.enrollmentIds.entries()) {
    const sentCount = index === 0 ? 0 : 1;
    await placeEnrollment(world, ana, enrollmentId, {
      state: 'active',
      mailboxId: scene.mailboxId,
      admittedAt: world.now.at,
      sentCount,
      nextPosition: sentCount,
      nextDueAt: world.now.at,
      reasonCode: 'waiting_delay',
      ...(sentCount > 0 && { threadId: 't', threadSubject: 'Hello Ada' }),
    });
  }
  world.temporal.delivered.length = 0;
});

const replace = (access = ana, change: object = {}) =>
  world.services.campaigns.replaceMailbox(access, {
    campaignId: scene.campaignId,
    fromMailboxId: scene.mailboxId,
    toMailboxId: benMailboxId,
    ...change,
  });
const mailboxOf = async (index: number) =>
  (await readEnrollment(world, ana, scene.enrollmentIds[index] ?? '')).mailboxId;

describe('replaceMailbox', () => {
  it('moves everybody, after which the campaign needs the old mailbox no more', async () => {
    const written = scene.enrollmentIds[1] ?? '';
    const emailId = await writeMail(world, ana, written);
    expect(await replace()).toEqual({ moved: 4, newThreads: 3, left: [] });
    expect(await mailboxOf(3)).toBe(benMailboxId);
    expect(await readMail(world, ana, emailId)).toMatchObject({
      state: 'draft',
      mailboxId: benMailboxId,
    });
    expect(world.temporal.delivered).toMatchObject([
      { kind: 'poke_contact', enrollmentId: written },
      { kind: 'poke_mailbox', mailboxId: scene.mailboxId },
      { kind: 'poke_mailbox', mailboxId: benMailboxId },
    ]);
    const { campaignId } = scene;
    await world.services.campaigns.update(ana, { campaignId, mailboxIds: [benMailboxId] });
    expect(await auditedVerbs(world.db, ana)).toContain('replaceMailbox');
  });

  it('tells each timeline whether a new thread begins', async () => {
    await replace();
    const told = [];
    for (const contactId of scene.contactIds) {
      const { items } = await world.services.contacts.listTimeline(ana, { contactId });
      told.push(items.find(({ type }) => type === 'contact.moved')?.data['startsNewThread']);
    }
    expect(told).toEqual([false, true, true, true]);
  });

  it('leaves who has a mail under way, names them, and takes them along later', async () => {
    const [, sending = '', uncertain = ''] = scene.enrollmentIds;
    await writeMail(world, ana, sending, { state: 'sending' });
    await writeMail(world, ana, uncertain, { state: 'unknown' });
    await placeEnrollment(world, ana, uncertain, { reasonCode: 'send_uncertain' });
    const { left, moved } = await replace();
    expect(moved).toBe(2);
    expect(left.toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual([
      { contactId: scene.contactIds[2], code: 'send_uncertain' },
      { contactId: scene.contactIds[1], code: 'sending' },
    ]);
    expect(await mailboxOf(1)).toBe(scene.mailboxId);
    await placeEnrollment(world, ana, uncertain, { reasonCode: 'waiting_delay', nextPosition: 2 });
    expect(await replace()).toMatchObject({ moved: 1, left: [{ code: 'sending' }] });
  });

  it('does nothing the second time, and tells nobody', async () => {
    await replace();
    world.temporal.delivered.length = 0;
    expect(await replace()).toEqual({ moved: 0, newThreads: 0, left: [] });
    expect(world.temporal.delivered).toEqual([]);
    const verbs = await auditedVerbs(world.db, ana);
    expect(verbs.filter((verb) => verb === 'replaceMailbox')).toHaveLength(1);
  });

  it('refuses what it cannot do', async () => {
    const same = replace(ana, { toMailboxId: scene.mailboxId });
    await expect(same).rejects.toMatchObject({ code: 'invalid_input' });
    const toMailboxId = await createMailbox(world.db, ana.workspaceId);
    const outside = replace(ana, { toMailboxId });
    await expect(outside).rejects.toMatchObject({ code: 'precondition_failed' });
    const reader = replace(withRole(ana, 'viewer'));
    await expect(reader).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = replace(await world.newOwner());
    await expect(stranger).rejects.toMatchObject({ code: 'not_found' });
  });
});
