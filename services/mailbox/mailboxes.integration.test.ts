import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { findMailbox } from '#db/queries/mailbox/find-mailbox.ts';
import { updateMailbox } from '#db/queries/mailbox/update-mailbox.ts';
import { mailboxDays } from '#db/schema/index.ts';
import { sealSecret } from '#db/seal-secret.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import { createCampaignScene, placeEnrollment, writeMail } from '#test/harness/campaign-scene.ts';
import { createMailbox } from '#test/harness/factories.ts';
import {
  auditedVerbs,
  createServiceWorld,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;
let mailboxId: string;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  ana = await world.newOwner();
  mailboxId = await createMailbox(world.db, ana.workspaceId);
  world.temporal.delivered.length = 0;
  world.google.failure = null;
  const place = {
    workspaceId: ana.workspaceId,
    table: 'mailboxes',
    column: 'credentials',
    rowId: mailboxId,
  };
  const credentials = sealSecret(world.deps.encryptionKeys, place, 'refresh-1');
  await inWorkspace(world.db, ana.workspaceId, (tx) =>
    updateMailbox(tx, mailboxId, { credentials }),
  );
});

describe('getMailbox and listMailboxes', () => {
  it('count what was sent on the present day of the mailbox, in its own zone', async () => {
    world.now.at = new Date('2026-11-20T23:30:00Z');
    const { workspaceId } = ana;
    await inWorkspace(world.db, workspaceId, async (tx) => {
      await updateMailbox(tx, mailboxId, { timeZone: 'Asia/Tokyo' });
      await tx.insert(mailboxDays).values([
        { workspaceId, mailboxId, day: '2026-11-20', sent: 7 },
        { workspaceId, mailboxId, day: '2026-11-21', sent: 3 },
      ]);
    });
    const mailbox = await world.services.mailboxes.get(ana, { mailboxId });
    expect(mailbox).toMatchObject({
      status: 'connected',
      sentToday: 3,
      gap: { minSeconds: 1, maxSeconds: 1 },
    });
    expect(mailbox).not.toHaveProperty('credentials');
    await createMailbox(world.db, workspaceId);
    const first = await world.services.mailboxes.list(ana, { limit: 1 });
    expect(first.items).toEqual([mailbox]);
    const rest = await world.services.mailboxes.list(ana, { cursor: first.nextCursor ?? '' });
    expect(rest).toMatchObject({ items: [{ sentToday: 0 }], nextCursor: null });
  });
});

describe('updateMailbox', () => {
  it('changes limits, window and gap, and wakes the dispatcher', async () => {
    const window = {
      days: [1, 2],
      ranges: [{ from: '10:00', to: '24:00' }],
      zone: 'recipient' as const,
    };
    const mailbox = await world.services.mailboxes.update(ana, {
      mailboxId,
      dailyLimit: 5,
      hourlyLimit: 2,
      window,
      gap: { minSeconds: 1, maxSeconds: 9 },
      priorityMode: 'balanced',
      share: 30,
      timeZone: 'Europe/Paris',
      displayName: 'Ana',
    });
    expect(mailbox).toMatchObject({
      dailyLimit: 5,
      hourlyLimit: 2,
      window,
      gap: { minSeconds: 1, maxSeconds: 9 },
      priorityMode: 'balanced',
      share: 30,
      timeZone: 'Europe/Paris',
      displayName: 'Ana',
    });
    expect(world.temporal.ofKind('poke_mailbox')).toMatchObject([{ mailboxId }]);
    expect(await auditedVerbs(world.db, ana)).toContain('updateMailbox');
  });

  it.each([
    ['a gap under one second', { gap: { minSeconds: 0, maxSeconds: 1 } }],
    ['an unknown zone', { timeZone: 'Mars/Olympus' }],
    ['a share over 100', { share: 101 }],
  ])('refuses %s', async (_name, change) => {
    const refused = world.services.mailboxes.update(ana, { mailboxId, ...change });
    await expect(refused).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('pauseMailbox and resumeMailbox', () => {
  it('do it once, and wake the dispatcher once each', async () => {
    const { mailboxes } = world.services;
    expect((await mailboxes.pause(ana, { mailboxId })).status).toBe('paused');
    await mailboxes.pause(ana, { mailboxId });
    expect((await mailboxes.resume(ana, { mailboxId })).status).toBe('connected');
    await mailboxes.resume(ana, { mailboxId });
    expect(world.temporal.ofKind('poke_mailbox')).toHaveLength(2);
    expect(await auditedVerbs(world.db, ana)).toEqual(['pauseMailbox', 'resumeMailbox']);
  });
});

describe('checkReplies', () => {
  it('pokes the watch', async () => {
    await world.services.mailboxes.checkReplies(ana, { mailboxId });
    expect(world.temporal.ofKind('watch_mailbox')).toMatchObject([{ mailboxId }]);
    expect(await auditedVerbs(world.db, ana)).toContain('checkReplies');
  });
});

describe('testMailbox', () => {
  const failure = (kind: 'auth_expired' | 'unavailable') =>
    new ProviderError({ provider: 'gmail', kind, effect: 'none', reason: 'x' });

  it('tells whether the provider answers, and what to do', async () => {
    const test = () => world.services.mailboxes.test(ana, { mailboxId });
    expect(await test()).toMatchObject({ ok: true });
    world.google.failure = failure('auth_expired');
    expect(await test()).toMatchObject({ ok: false, message: expect.stringContaining('again') });
    world.google.failure = failure('unavailable');
    expect(await test()).toMatchObject({ ok: false, message: expect.stringContaining('moment') });
  });

  it('says to connect again when the key of its access is gone, and lets it be removed', async () => {
    const place = {
      workspaceId: ana.workspaceId,
      table: 'mailboxes',
      column: 'credentials',
      rowId: mailboxId,
    };
    const lost = [{ id: 'lost', key: new Uint8Array(32) }];
    const credentials = sealSecret(lost, place, 'refresh-1');
    await inWorkspace(world.db, ana.workspaceId, (tx) =>
      updateMailbox(tx, mailboxId, { credentials }),
    );
    expect(await world.services.mailboxes.test(ana, { mailboxId })).toMatchObject({
      ok: false,
      message: expect.stringContaining('again'),
    });
    await world.services.mailboxes.disconnect(ana, { mailboxId });
    expect((await world.services.mailboxes.list(ana, {})).items).toEqual([]);
  });
});

describe('disconnectMailbox', () => {
  it('forgets the credentials, ends the grant, and deletes what nothing refers to', async () => {
    await world.services.mailboxes.disconnect(ana, { mailboxId });
    expect(world.google.revoked).toContain('refresh-1');
    const gone = world.services.mailboxes.get(ana, { mailboxId });
    await expect(gone).rejects.toMatchObject({ code: 'not_found' });
    expect(await auditedVerbs(world.db, ana)).toContain('disconnectMailbox');
  });

  it('refuses while contacts of a campaign write from it, and keeps its history afterwards', async () => {
    const scene = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
    const [enrollmentId = ''] = scene.enrollmentIds;
    const at = { state: 'active', mailboxId: scene.mailboxId } as const;
    await placeEnrollment(world, ana, enrollmentId, at);
    const disconnect = () =>
      world.services.mailboxes.disconnect(ana, { mailboxId: scene.mailboxId });
    await expect(disconnect()).rejects.toMatchObject({ code: 'conflict' });
    await placeEnrollment(world, ana, enrollmentId, { state: 'finished' });
    await disconnect();
    const row = await inWorkspace(world.db, ana.workspaceId, (tx) =>
      findMailbox(tx, scene.mailboxId),
    );
    expect(row).toMatchObject({
      connection: 'disconnected',
      disconnectedAt: world.now.at,
      credentials: null,
    });
  });

  it('keeps one whose contacts have all gone on in another', async () => {
    const scene = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
    const { campaignId } = scene;
    const [enrollmentId = ''] = scene.enrollmentIds;
    const left = scene.mailboxId;
    await placeEnrollment(world, ana, enrollmentId, { state: 'active', mailboxId: left });
    await writeMail(world, ana, enrollmentId, { state: 'sent', sentAt: world.now.at });
    await placeEnrollment(world, ana, enrollmentId, { mailboxId });
    await world.services.campaigns.update(ana, { campaignId, mailboxIds: [mailboxId] });
    await world.services.mailboxes.disconnect(ana, { mailboxId: left });
    const { status } = await world.services.mailboxes.get(ana, { mailboxId: left });
    expect(status).toBe('disconnected');
  });
});
