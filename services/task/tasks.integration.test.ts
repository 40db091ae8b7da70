import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { prepareEmail } from '#activities/contact/prepare-email.ts';
import { dayMs } from '#domain/shared/milliseconds.ts';
import { placeEnrollment, readEnrollment } from '#test/harness/campaign-scene.ts';
import { createContacts, createMailbox } from '#test/harness/factories.ts';
import {
  auditedVerbs,
  createServiceWorld,
  withRole,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;
let campaignId: string;
let contactIds: string[];
let enrollmentIds: string[];

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

/** Two contacts who each wait for the same kind of task, then for a mail two days after it. */
beforeEach(async () => {
  ana = await world.newOwner();
  const { services, db } = world;
  const mailboxId = await createMailbox(db, ana.workspaceId);
  contactIds = await createContacts(db, ana.workspaceId, 2);
  const campaign = await services.campaigns.create(ana, {
    name: 'Autumn',
    mailboxIds: [mailboxId],
    steps: [
      { kind: 'task', title: 'Call {{name}}', body: 'Of {{company}}' },
      { kind: 'email', delay: 'P2D', subject: 'Hello', body: 'Mail' },
    ],
  });
  campaignId = campaign.id;
  await services.campaigns.enroll(ana, { campaignId, contactIds });
  await services.campaigns.start(ana, { campaignId });
  enrollmentIds = [];
  for (const contactId of contactIds) {
    const { enrollmentId = '' } = await services.contacts.get(ana, { contactId });
    enrollmentIds.push(enrollmentId);
    await placeEnrollment(world, ana, enrollmentId, {
      state: 'active',
      mailboxId,
      admittedAt: world.now.at,
      nextDueAt: world.now.at,
    });
    await prepare(enrollmentId);
  }
  world.temporal.delivered.length = 0;
});

const prepare = (enrollmentId: string) =>
  prepareEmail(
    world.db,
    { workspaceId: ana.workspaceId, enrollmentId, retryEmailId: null },
    world.now.at,
  );
const listOpen = async () => (await world.services.tasks.list(ana, { state: 'open' })).items;
const firstTask = async () => (await listOpen())[0]?.id ?? '';

describe('a task that is due', () => {
  it('is opened once, filled in, and is why the contact waits', async () => {
    const [enrollmentId = ''] = enrollmentIds;
    const [contactId = ''] = contactIds;
    const { result } = await prepare(enrollmentId);
    expect(result).toEqual({ kind: 'held', reason: 'awaiting_task' });
    expect(await listOpen()).toHaveLength(2);
    expect(await listOpen()).toMatchObject([
      {
        state: 'open',
        title: 'Call Ada Lovelace',
        details: 'Of Analytical Engines',
        step: 1,
        contactId,
        contactName: 'Ada Lovelace',
        campaignId,
        campaignName: 'Autumn',
        enrollmentId,
        doneAt: null,
      },
      { contactId: contactIds[1] },
    ]);
    const explanation = await world.services.contacts.explain(ana, { contactId });
    expect(explanation).toMatchObject({
      code: 'awaiting_approval',
      inputs: { task: 'Call Ada Lovelace' },
      sentence: 'The contact waits for a task to be done: Call Ada Lovelace',
      next: { step: 1, kind: 'task', at: null },
    });
    const contact = await world.services.contacts.get(ana, { contactId });
    expect(contact.nextSendAt).toBeUndefined();
    const { items } = await world.services.contacts.listTimeline(ana, { contactId });
    expect(items.filter(({ type }) => type === 'task.created')).toHaveLength(1);
  });

  it('waits through a pause', async () => {
    const [contactId = ''] = contactIds;
    await world.services.contacts.pause(ana, { contactId });
    await world.services.contacts.resume(ana, { contactId });
    expect(await world.services.contacts.get(ana, { contactId })).toMatchObject({
      reason: { code: 'awaiting_approval', inputs: { task: 'Call Ada Lovelace' } },
    });
  });

  it('is called off when its contact stops, and when the campaign is archived', async () => {
    await world.services.contacts.stop(ana, { contactId: contactIds[0] ?? '' });
    expect(await listOpen()).toMatchObject([{ contactId: contactIds[1] }]);
    await world.services.campaigns.archive(ana, { campaignId });
    expect(await listOpen()).toEqual([]);
    const { items } = await world.services.tasks.list(ana, { state: 'cancelled' });
    const done = world.services.tasks.complete(ana, { taskId: items[0]?.id ?? '' });
    await expect(done).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('completeTask', () => {
  it('lets the sequence go on, its next delay counted from now, once', async () => {
    world.now.advance(5 * dayMs);
    const doneAt = world.now.at;
    const taskId = await firstTask();
    const [enrollmentId = ''] = enrollmentIds;
    const done = await world.services.tasks.complete(ana, { taskId });
    expect(done).toMatchObject({ id: taskId, state: 'done', doneAt: doneAt.toISOString() });
    world.now.advance(dayMs);
    expect(await world.services.tasks.complete(ana, { taskId })).toEqual(done);
    const nextDueAt = new Date(doneAt.getTime() + 2 * dayMs);
    expect(await readEnrollment(world, ana, enrollmentId)).toMatchObject({
      nextPosition: 1,
      waitFrom: doneAt,
      nextDueAt,
      reasonCode: 'waiting_delay',
      recheckAt: nextDueAt,
    });
    expect(world.temporal.ofKind('poke_contact')).toMatchObject([{ enrollmentId }]);
    const { result } = await prepare(enrollmentId);
    expect(result).toEqual({ kind: 'not_yet', atMs: nextDueAt.getTime() });
    const { items } = await world.services.contacts.listTimeline(ana, {
      contactId: contactIds[0] ?? '',
    });
    expect(items.filter(({ type }) => type === 'task.done')).toMatchObject([
      { actor: ana.actor, data: { taskId, title: 'Call Ada Lovelace', step: 1 } },
    ]);
    expect(await auditedVerbs(world.db, ana)).toContain('completeTask');
  });

  it('refuses who may only read, and knows no task of another workspace', async () => {
    const taskId = await firstTask();
    const { complete } = world.services.tasks;
    await expect(complete(withRole(ana, 'viewer'), { taskId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const stranger = complete(await world.newOwner(), { taskId });
    await expect(stranger).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('listTasks', () => {
  it('narrows by contact, campaign and state, page by page', async () => {
    const { list } = world.services.tasks;
    expect((await list(ana, { contactId: contactIds[1] ?? '' })).items).toHaveLength(1);
    expect((await list(ana, { campaignId })).items).toHaveLength(2);
    expect((await list(ana, { campaignId: 'cmp_x' })).items).toEqual([]);
    expect((await list(ana, { state: 'done' })).items).toEqual([]);
    const page = await list(ana, { limit: 1 });
    expect(page.items).toMatchObject([{ contactId: contactIds[0] }]);
    const rest = await list(ana, { limit: 1, cursor: page.nextCursor ?? '' });
    expect(rest).toMatchObject({ items: [{ contactId: contactIds[1] }], nextCursor: null });
    expect((await list(await world.newOwner(), {})).items).toEqual([]);
  });
});
