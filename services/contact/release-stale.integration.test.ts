import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { holdStaleMail } from '#db/queries/outage/hold-stale-mail.ts';
import { listStaleMail } from '#db/queries/outage/list-stale-mail.ts';
import type { StaleAction } from '#domain/outage/stale-action.ts';
import { dayMs, hourMs } from '#domain/shared/milliseconds.ts';
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
let emailId: string;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

/** Two contacts whose first follow-up was due in an outage of ten hours; the first one's is written. */
beforeEach(async () => {
  ana = await world.newOwner();
  scene = await createCampaignScene(world, ana, { contacts: 2, isStarted: true });
  [contactId = ''] = scene.contactIds;
  [enrollmentId = ''] = scene.enrollmentIds;
  for (const id of scene.enrollmentIds) {
    await placeEnrollment(world, ana, id, {
      state: 'active',
      mailboxId: scene.mailboxId,
      admittedAt: ago(4 * dayMs),
      lastSentAt: ago(4 * dayMs),
      sentCount: 1,
      nextPosition: 1,
      nextDueAt: ago(9 * hourMs),
      reasonCode: 'waiting_delay',
    });
  }
  emailId = await writeMail(world, ana, enrollmentId, { dueAt: ago(9 * hourMs) });
  await hold();
  world.temporal.delivered.length = 0;
});

const ago = (ms: number) => new Date(world.now.at.getTime() - ms);
const release = (action: StaleAction, access = ana) =>
  world.services.contacts.releaseStale(access, { contactId, action });
const enrollment = () => readEnrollment(world, ana, enrollmentId);
const mail = () => readMail(world, ana, emailId);

async function hold(): Promise<void> {
  const { workspaceId } = ana;
  const outage = { id: 'outage', beganAt: ago(10 * hourMs), endedAt: world.now.at };
  const { campaignId } = scene;
  const cause = { workspaceId, campaignId, outage, before: ago(hourMs), now: world.now.at };
  const stale = await inWorkspace(world.db, workspaceId, (tx) => listStaleMail(tx, cause));
  for (const each of stale) {
    await inWorkspace(world.db, workspaceId, (tx) => holdStaleMail(tx, each, cause));
  }
  expect(stale).toHaveLength(2);
}

describe('releaseStale', () => {
  it('send: the mail queues, due now, and both workflows hear of it', async () => {
    expect(await mail()).toMatchObject({ state: 'awaiting_approval' });
    const contact = await release('send');
    expect(contact.reason.code).not.toBe('stale_after_outage');
    expect(await mail()).toMatchObject({ state: 'queued', dueAt: world.now.at });
    expect(await enrollment()).toMatchObject({ staleSince: null, nextDueAt: world.now.at });
    expect(world.temporal.delivered.map(({ kind }) => kind)).toEqual([
      'poke_contact',
      'poke_mailbox',
    ]);
  });

  it('replan: the delay of the step starts anew now', async () => {
    await release('replan');
    const dueAt = new Date(world.now.at.getTime() + 3 * dayMs);
    expect(await mail()).toMatchObject({ state: 'queued', dueAt });
    expect(await enrollment()).toMatchObject({
      staleSince: null,
      nextDueAt: dueAt,
      waitFrom: world.now.at,
      reasonCode: 'waiting_delay',
    });
  });

  it('skip: the mail is left out and the next step comes', async () => {
    await release('skip');
    expect(await mail()).toMatchObject({ state: 'cancelled' });
    expect(await enrollment()).toMatchObject({ staleSince: null, nextPosition: 2 });
  });

  it('works for a mail that is not written yet', async () => {
    [, contactId = ''] = scene.contactIds;
    [, enrollmentId = ''] = scene.enrollmentIds;
    await release('send');
    expect(await enrollment()).toMatchObject({ staleSince: null, nextDueAt: world.now.at });
  });

  it('decides once: a second decision finds nothing to decide', async () => {
    await release('replan');
    await release('skip');
    expect(await mail()).toMatchObject({ state: 'queued' });
    const { items } = await world.services.contacts.listTimeline(ana, { contactId });
    const released = items.filter(({ type }) => type === 'stale.released');
    expect(released).toMatchObject([
      { data: { action: 'replan', step: 2 }, actor: { kind: 'user' } },
    ]);
    expect(await auditedVerbs(world.db, ana)).toContain('releaseStale');
  });

  it('is refused to a viewer and unknown to others', async () => {
    await expect(release('send', withRole(ana, 'viewer'))).rejects.toMatchObject({
      code: 'forbidden',
    });
    const bob = await world.newOwner();
    await expect(release('send', bob)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('releaseStale of a campaign', () => {
  const releaseAll = (action: StaleAction, access = ana) =>
    world.services.campaigns.releaseStale(access, { campaignId: scene.campaignId, action });

  it('decides about everybody who is held, once', async () => {
    expect(await releaseAll('send')).toEqual({ released: 2 });
    expect(await releaseAll('send')).toEqual({ released: 0 });
    for (const id of scene.enrollmentIds) {
      expect(await readEnrollment(world, ana, id)).toMatchObject({ staleSince: null });
    }
    const verbs = await auditedVerbs(world.db, ana);
    expect(verbs.filter((verb) => verb === 'releaseCampaignStale')).toHaveLength(1);
  });

  it('is refused to a viewer and unknown to others', async () => {
    await expect(releaseAll('skip', withRole(ana, 'viewer'))).rejects.toMatchObject({
      code: 'forbidden',
    });
    const bob = await world.newOwner();
    await expect(releaseAll('skip', bob)).rejects.toMatchObject({ code: 'not_found' });
  });
});
