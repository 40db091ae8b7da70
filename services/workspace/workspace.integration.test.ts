import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { prepareEmail } from '#activities/contact/prepare-email.ts';
import { dayMs } from '#domain/shared/milliseconds.ts';
import {
  createCampaignScene,
  placeEnrollment,
  readEnrollment,
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

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

/** Three contacts: one waits for a follow-up in three days, one has a mail queued, one is not admitted. */
beforeEach(async () => {
  ana = await world.newOwner();
  scene = await createCampaignScene(world, ana, { contacts: 3, isStarted: true });
  const [waiting = '', queued = ''] = scene.enrollmentIds;
  const active = { state: 'active', mailboxId: scene.mailboxId, admittedAt: world.now.at } as const;
  await placeEnrollment(world, ana, waiting, {
    ...active,
    waitFrom: world.now.at,
    lastSentAt: world.now.at,
    sentCount: 1,
    nextPosition: 1,
    nextDueAt: inDays(3),
    reasonCode: 'waiting_delay',
    recheckAt: inDays(3),
  });
  await placeEnrollment(world, ana, queued, {
    ...active,
    waitFrom: world.now.at,
    nextDueAt: world.now.at,
    reasonCode: 'spacing',
  });
  await writeMail(world, ana, queued);
  world.temporal.delivered.length = 0;
});

const inDays = (days: number) => new Date(world.now.at.getTime() + days * dayMs);
const contact = (index: number) => ({ contactId: scene.contactIds[index] ?? '' });
const enrollment = (index: number) => readEnrollment(world, ana, scene.enrollmentIds[index] ?? '');

describe('getWorkspace and updateWorkspace', () => {
  it('show and change the limits over all mailboxes, which look again', async () => {
    const { workspace } = world.services;
    expect(await workspace.get(ana)).toMatchObject({
      id: ana.workspaceId,
      dailyQuota: null,
      domainDailyLimit: null,
      sendingPausedAt: null,
    });
    const changes = { name: 'Engines', dailyQuota: 200, domainDailyLimit: 3 };
    expect(await workspace.update(ana, changes)).toMatchObject(changes);
    expect(await workspace.update(ana, { dailyQuota: null })).toMatchObject({
      name: 'Engines',
      dailyQuota: null,
      domainDailyLimit: 3,
    });
    const { mailboxId } = scene;
    expect(world.temporal.ofKind('poke_mailbox')).toMatchObject([{ mailboxId }, { mailboxId }]);
    expect(await auditedVerbs(world.db, ana)).toContain('updateWorkspace');
  });

  it('refuse a limit of nothing, and who may only write', async () => {
    const { workspace } = world.services;
    await expect(workspace.update(ana, { dailyQuota: 0 })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(
      workspace.update(withRole(ana, 'member'), { dailyQuota: 5 }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('leave other workspaces alone', async () => {
    const ben = await world.newOwner();
    await world.services.workspace.update(ben, { dailyQuota: 7 });
    await world.services.workspace.pause(ben);
    expect(await world.services.workspace.get(ana)).toMatchObject({
      dailyQuota: null,
      sendingPausedAt: null,
    });
  });
});

describe('pauseWorkspace and resumeWorkspace', () => {
  it('show one reason on every contact, with since when, and count everybody once', async () => {
    const { workspace, contacts, campaigns } = world.services;
    const { sendingPausedAt } = await workspace.pause(ana);
    expect(sendingPausedAt).toBe(world.now.at.toISOString());
    const reason = {
      code: 'mailbox_paused',
      inputs: { pausedBy: 'workspace', since: sendingPausedAt },
      sentence: 'Sending is paused in the whole workspace.',
    };
    for (const index of [0, 1, 2]) {
      expect((await contacts.get(ana, contact(index))).reason).toEqual(reason);
    }
    const { items } = await contacts.list(ana, {});
    expect(items.map((item) => item.reason)).toEqual([reason, reason, reason]);
    const { campaignId } = scene;
    expect(await campaigns.getProgress(ana, { campaignId })).toMatchObject({
      enrolled: 3,
      byReason: { mailbox_paused: 3 },
    });
    await workspace.resume(ana);
    expect(await campaigns.getProgress(ana, { campaignId })).toMatchObject({
      enrolled: 3,
      byReason: { waiting_delay: 1, spacing: 1, queued_for_admission: 1 },
    });
  });

  it('let every wait stand still for as long as the pause lasts, and keep due what was due', async () => {
    const { workspace } = world.services;
    const before = [await enrollment(0), await enrollment(1)];
    await workspace.pause(ana);
    world.now.advance(5 * dayMs);
    await workspace.resume(ana);
    const later = (at: Date | null | undefined) => new Date(Number(at) + 5 * dayMs);
    expect(await enrollment(0)).toMatchObject({
      nextDueAt: later(before[0]?.nextDueAt),
      recheckAt: later(before[0]?.nextDueAt),
      waitFrom: later(before[0]?.waitFrom),
      reasonCode: 'waiting_delay',
    });
    expect((await enrollment(1)).nextDueAt).toEqual(before[1]?.nextDueAt);
  });

  it('hold a contact that wakes meanwhile, and let its campaign wake it again', async () => {
    const { workspace } = world.services;
    const dueAt = inDays(3);
    await workspace.pause(ana);
    world.now.advance(4 * dayMs);
    const [enrollmentId = ''] = scene.enrollmentIds;
    const args = { workspaceId: ana.workspaceId, enrollmentId, retryEmailId: null };
    const { result } = await prepareEmail(world.db, args, world.now.at);
    expect(result).toMatchObject({ kind: 'not_yet' });
    expect((await enrollment(0)).heldAt).toEqual(world.now.at);
    world.temporal.delivered.length = 0;
    await workspace.resume(ana);
    expect(world.temporal.ofKind('poke_campaign')).toMatchObject([
      { campaignId: scene.campaignId },
    ]);
    expect(await enrollment(0)).toMatchObject({
      nextDueAt: new Date(dueAt.getTime() + 4 * dayMs),
      reasonCode: 'waiting_delay',
      reasonInputs: {},
    });
  });

  it('do the same when repeated, once in the audit log, and tell every mailbox at once', async () => {
    const second = await createMailbox(world.db, ana.workspaceId);
    const { workspace } = world.services;
    const paused = await workspace.pause(ana);
    world.now.advance(dayMs);
    expect(await workspace.pause(ana)).toEqual(paused);
    const told = world.temporal.ofKind('poke_mailbox');
    expect(told).toHaveLength(2);
    for (const mailboxId of [scene.mailboxId, second]) {
      expect(told).toContainEqual(expect.objectContaining({ mailboxId }));
    }
    await workspace.resume(ana);
    expect(await workspace.resume(ana)).toMatchObject({ sendingPausedAt: null });
    const verbs = (await auditedVerbs(world.db, ana)).filter((verb) => verb.endsWith('Workspace'));
    expect(verbs).toEqual(['pauseWorkspace', 'resumeWorkspace']);
  });

  it('refuse send now meanwhile, and who may only read', async () => {
    const { workspace, contacts } = world.services;
    await workspace.pause(ana);
    await expect(contacts.sendNow(ana, contact(0))).rejects.toMatchObject({ code: 'conflict' });
    const reader = withRole(ana, 'viewer');
    await expect(workspace.pause(reader)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(workspace.resume(reader)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await workspace.get(reader)).toMatchObject({ sendingPausedAt: expect.any(String) });
  });
});
