import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { prepareEmail } from '#activities/contact/prepare-email.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { inboundMessages } from '#db/schema/index.ts';
import type { CreateCampaignInput } from '#domain/campaign/create-campaign-input.ts';
import { dayMs, hourMs } from '#domain/shared/milliseconds.ts';
import { placeEnrollment, readEnrollment, writeMail } from '#test/harness/campaign-scene.ts';
import { createContacts, createMailbox } from '#test/harness/factories.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';
import type { Access } from '../context.ts';

let world: ServiceWorld;
let ana: Access;
let contactId: string;
let enrollmentId: string;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

type Steps = CreateCampaignInput['steps'];
type Step = Steps[number];
const first: Step = { kind: 'email', delay: 'PT0S', subject: 'Hello', body: 'Mail 1' };
const followUp: Step = { kind: 'email', delay: 'P1D', body: 'Mail 2' };
const sundays: Step = { kind: 'wait', until: { days: [7], time: '10:00' } };
const call: Step = { kind: 'task', delay: 'P2D', title: 'Call {{name}}' };
const saturday = new Date('2026-11-28T08:00:00Z');
const sunday = new Date('2026-11-29T10:00:00Z');

/** A contact whose first mail has just gone out, on a Saturday morning. */
async function begin(steps: Steps) {
  world.now.at = saturday;
  ana = await world.newOwner();
  const mailboxId = await createMailbox(world.db, ana.workspaceId);
  [contactId = ''] = await createContacts(world.db, ana.workspaceId, 1);
  const { id: campaignId } = await world.services.campaigns.create(ana, {
    name: 'Autumn',
    mailboxIds: [mailboxId],
    steps: [first, ...steps],
  });
  await world.services.campaigns.enroll(ana, { campaignId, contactIds: [contactId] });
  await world.services.campaigns.start(ana, { campaignId });
  enrollmentId = (await world.services.contacts.get(ana, { contactId })).enrollmentId ?? '';
  await placeEnrollment(world, ana, enrollmentId, {
    state: 'active',
    mailboxId,
    admittedAt: saturday,
    waitFrom: saturday,
    lastSentAt: saturday,
    sentCount: 1,
    nextPosition: 1,
    nextDueAt: saturday,
    reasonCode: 'waiting_delay',
    recheckAt: saturday,
  });
}

const prepare = async () => {
  const args = { workspaceId: ana.workspaceId, enrollmentId, retryEmailId: null };
  return (await prepareEmail(world.db, args, world.now.at)).result;
};
const enrollment = () => readEnrollment(world, ana, enrollmentId);
const explain = () => world.services.contacts.explain(ana, { contactId });

describe('a contact in a wait', () => {
  beforeEach(async () => {
    await begin([sundays, followUp, call]);
    expect(await prepare()).toEqual({ kind: 'not_yet', atMs: sunday.getTime() });
  });

  it('says until when, and what comes after it', async () => {
    expect(await explain()).toMatchObject({
      code: 'waiting_delay',
      inputs: { until: sunday.toISOString() },
      recheckAt: sunday.toISOString(),
      next: { step: 3, kind: 'email', at: new Date(sunday.getTime() + dayMs).toISOString() },
    });
  });

  it('counts what follows from the end of the wait, not from when it was noticed', async () => {
    world.now.advance(27 * hourMs);
    const dueAt = new Date(sunday.getTime() + dayMs);
    expect(await prepare()).toEqual({ kind: 'not_yet', atMs: dueAt.getTime() });
    expect(await enrollment()).toMatchObject({
      nextPosition: 2,
      waitFrom: sunday,
      nextDueAt: dueAt,
      recheckAt: dueAt,
    });
  });

  it('leaves the wait out when its mail is to go now', async () => {
    await world.services.contacts.sendNow(ana, { contactId });
    expect(await prepare()).toMatchObject({ kind: 'ready' });
  });

  it('leaves the wait out when a person names a time', async () => {
    const at = new Date(saturday.getTime() + 3 * hourMs);
    await world.services.contacts.reschedule(ana, { contactId, at: at.toISOString() });
    world.now.advance(3 * hourMs);
    expect(await prepare()).toMatchObject({ kind: 'ready' });
  });

  it('skips the mail after it, once', async () => {
    await world.services.contacts.skipStep(ana, { contactId, step: 3 });
    await world.services.contacts.skipStep(ana, { contactId, step: 3 });
    const dueAt = new Date(saturday.getTime() + 2 * dayMs);
    expect(await enrollment()).toMatchObject({ nextPosition: 3, nextDueAt: dueAt });
    expect(await explain()).toMatchObject({ next: { step: 4, kind: 'task' } });
  });
});

describe('a contact before a task', () => {
  beforeEach(() => begin([call, followUp]));

  it('is not sent to now', async () => {
    const sendNow = world.services.contacts.sendNow(ana, { contactId });
    await expect(sendNow).rejects.toMatchObject({ code: 'conflict' });
  });

  it('names no time of a mail, but the time of the task', async () => {
    await placeEnrollment(world, ana, enrollmentId, { nextDueAt: null });
    expect(await prepare()).toMatchObject({ kind: 'not_yet' });
    const { nextSendAt, reason } = await world.services.contacts.get(ana, { contactId });
    expect([nextSendAt, reason.code]).toEqual([undefined, 'waiting_delay']);
    const at = new Date(saturday.getTime() + 2 * dayMs).toISOString();
    expect(await explain()).toMatchObject({ next: { step: 2, kind: 'task', at } });
  });

  it('goes on without it when it is skipped', async () => {
    world.now.advance(2 * dayMs);
    expect(await prepare()).toEqual({ kind: 'held', reason: 'awaiting_task' });
    await world.services.contacts.skipStep(ana, { contactId });
    const { items } = await world.services.tasks.list(ana, { contactId });
    expect(items).toMatchObject([{ state: 'cancelled' }]);
    expect(await prepare()).toMatchObject({ kind: 'ready' });
  });
});

it.each([
  ['reply', 'done'],
  ['auto_reply', 'ready'],
] as const)('a branch takes a mail of class %s for what it is', async (kind, expected) => {
  const condition = { kind: 'replied' } as const;
  await begin([{ kind: 'branch', branch: { condition, onTrue: 'end' } }, first]);
  const { workspaceId } = ana;
  const { mailboxId } = await enrollment();
  await inWorkspace(world.db, workspaceId, (tx) =>
    tx.insert(inboundMessages).values({
      workspaceId,
      mailboxId: mailboxId ?? '',
      contactId,
      providerMessageId: 'm1',
      providerThreadId: 't0',
      fromAddress: 'ada@client.test',
      subject: 'Re: last year',
      bodyText: 'Yes',
      receivedAt: saturday,
      class: kind,
      classBecause: 'test',
    }),
  );
  expect(await prepare()).toMatchObject({ kind: expected });
});

it('a first mail that was left out lends its subject to the one that begins the thread', async () => {
  await begin([followUp]);
  await placeEnrollment(world, ana, enrollmentId, { sentCount: 0, lastSentAt: null });
  expect(await prepare()).toMatchObject({ kind: 'ready' });
  const { items } = await world.services.contacts.listEmails(ana, { contactId });
  expect(items).toMatchObject([{ subject: 'Hello' }]);
});

it('a mail that went out is not sent again, wherever an edit moves its step', async () => {
  await begin([followUp]);
  await writeMail(world, ana, enrollmentId, { state: 'sent' });
  world.now.advance(dayMs);
  expect(await prepare()).toEqual({ kind: 'done' });
});
