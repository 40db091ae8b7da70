import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { updateContact } from '#db/queries/contact/update-contact.ts';
import { updateEmail } from '#db/queries/outbound-email/update-email.ts';
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

/** One contact whose first mail went out now and whose follow-up is due in three days. */
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
const timeline = async () =>
  (await world.services.contacts.listTimeline(ana, { contactId })).items.map(({ type }) => type);

describe('pauseContact and resumeContact', () => {
  it('cover the status, and show it again', async () => {
    const paused = await world.services.contacts.pause(ana, { contactId });
    expect(paused).toMatchObject({ status: 'Paused', reason: { code: 'contact_paused' } });
    expect(paused.nextSendAt).toBeUndefined();
    const resumed = await world.services.contacts.resume(ana, { contactId });
    expect(resumed).toMatchObject({ status: 'Not Sent', reason: { code: 'waiting_delay' } });
    expect((await timeline()).filter((type) => type !== 'campaign.started')).toEqual([
      'contact.resumed',
      'contact.paused',
      'campaign.joined',
    ]);
    expect(await auditedVerbs(world.db, ana)).toEqual(
      expect.arrayContaining(['pauseContact', 'resumeContact']),
    );
  });

  it('let the wait stand still for as long as the pause lasts', async () => {
    const due = inDays(3);
    await world.services.contacts.pause(ana, { contactId });
    world.now.advance(5 * dayMs);
    const resumed = await world.services.contacts.resume(ana, { contactId });
    const expected = new Date(due.getTime() + 5 * dayMs);
    expect((await enrollment()).nextDueAt).toEqual(expected);
    expect(resumed.nextSendAt).toBe(expected.toISOString());
  });

  it('keep what was due before the pause due', async () => {
    const due = inDays(-1);
    await placeEnrollment(world, ana, enrollmentId, { nextDueAt: due, lastSentAt: inDays(-4) });
    await world.services.contacts.pause(ana, { contactId });
    world.now.advance(dayMs);
    await world.services.contacts.resume(ana, { contactId });
    expect((await enrollment()).nextDueAt).toEqual(due);
  });

  it('do the same when repeated, and tell the workflow once', async () => {
    const { contacts } = world.services;
    const first = await contacts.pause(ana, { contactId });
    world.now.advance(dayMs);
    expect(await contacts.pause(ana, { contactId })).toEqual(first);
    await contacts.resume(ana, { contactId });
    await contacts.resume(ana, { contactId });
    const { workspaceId } = ana;
    expect(world.temporal.delivered).toEqual([
      { kind: 'pause_contact', enrollmentId, workspaceId, atMs: expect.any(Number) },
      { kind: 'resume_contact', enrollmentId, workspaceId, atMs: expect.any(Number) },
      { kind: 'poke_mailbox', mailboxId: scene.mailboxId, workspaceId },
    ]);
  });

  it('count time once when contact and campaign were paused over each other', async () => {
    const due = inDays(3);
    const { contacts, campaigns } = world.services;
    const { campaignId } = scene;
    await campaigns.pause(ana, { campaignId });
    world.now.advance(dayMs);
    await contacts.pause(ana, { contactId });
    world.now.advance(dayMs);
    await contacts.resume(ana, { contactId });
    world.now.advance(dayMs);
    await contacts.pause(ana, { contactId });
    world.now.advance(dayMs);
    await campaigns.resume(ana, { campaignId });
    world.now.advance(dayMs);
    await contacts.resume(ana, { contactId });
    expect((await enrollment()).nextDueAt).toEqual(new Date(due.getTime() + 5 * dayMs));
  });

  it('refuse a contact who has replied', async () => {
    await inWorkspace(world.db, ana.workspaceId, (tx) =>
      updateContact(tx, contactId, { status: 'Replied' }),
    );
    const paused = world.services.contacts.pause(ana, { contactId });
    await expect(paused).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('stopContact', () => {
  it('ends the sequence and cancels the mail that waits', async () => {
    const emailId = await writeMail(world, ana, enrollmentId);
    const stopped = await world.services.contacts.stop(ana, { contactId });
    expect(stopped.reason.code).toBe('finished');
    expect(await enrollment()).toMatchObject({ state: 'stopped', nextDueAt: null });
    expect((await readMail(world, ana, emailId)).state).toBe('cancelled');
    expect(world.temporal.ofKind('stop_contact')).toMatchObject([{ enrollmentId }]);
    expect(await timeline()).toContain('sequence.ended');
    expect(await auditedVerbs(world.db, ana)).toContain('stopContact');
  });

  it('does nothing the second time', async () => {
    const first = await world.services.contacts.stop(ana, { contactId });
    expect(await world.services.contacts.stop(ana, { contactId })).toEqual(first);
    expect(world.temporal.ofKind('stop_contact')).toHaveLength(1);
  });
});

describe('skipStep', () => {
  it('leaves out the next mail and reckons the one after it from the last mail sent', async () => {
    const emailId = await writeMail(world, ana, enrollmentId);
    await world.services.contacts.skipStep(ana, { contactId });
    expect(await enrollment()).toMatchObject({ nextPosition: 2, nextDueAt: inDays(4) });
    expect((await readMail(world, ana, emailId)).state).toBe('cancelled');
    expect(world.temporal.ofKind('poke_contact')).toMatchObject([{ enrollmentId }]);
    expect(await timeline()).toContain('step.skipped');
    expect(await auditedVerbs(world.db, ana)).toContain('skipStep');
  });

  it('skips a named step once, however often it is asked', async () => {
    await world.services.contacts.skipStep(ana, { contactId, step: 2 });
    await world.services.contacts.skipStep(ana, { contactId, step: 2 });
    expect((await enrollment()).nextPosition).toBe(2);
  });

  it('refuses while the mail is with the provider, and goes on after an uncertain send', async () => {
    const emailId = await writeMail(world, ana, enrollmentId, { state: 'sending' });
    const sending = world.services.contacts.skipStep(ana, { contactId });
    await expect(sending).rejects.toMatchObject({ code: 'conflict' });
    await inWorkspace(world.db, ana.workspaceId, (tx) =>
      updateEmail(tx, emailId, { state: 'unknown' }),
    );
    await world.services.contacts.skipStep(ana, { contactId });
    expect((await readMail(world, ana, emailId)).state).toBe('unknown');
    expect((await enrollment()).nextPosition).toBe(2);
  });

  it('refuses when nothing comes next', async () => {
    await placeEnrollment(world, ana, enrollmentId, { nextPosition: 3 });
    const none = world.services.contacts.skipStep(ana, { contactId });
    await expect(none).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('sendNow', () => {
  it('makes a mail that is not written yet due now', async () => {
    await world.services.contacts.sendNow(ana, { contactId });
    expect((await enrollment()).nextDueAt).toEqual(world.now.at);
    expect(world.temporal.delivered.map(({ kind }) => kind)).toEqual([
      'poke_contact',
      'poke_mailbox',
    ]);
    expect(await auditedVerbs(world.db, ana)).toContain('sendNow');
  });

  it('puts a queued mail before all others, once', async () => {
    const emailId = await writeMail(world, ana, enrollmentId);
    await world.services.contacts.sendNow(ana, { contactId });
    await world.services.contacts.sendNow(ana, { contactId });
    expect(await readMail(world, ana, emailId)).toMatchObject({ state: 'queued', sendNow: true });
    expect((await timeline()).filter((type) => type === 'send.requested')).toHaveLength(1);
  });

  it('tries a refused mail again', async () => {
    const emailId = await writeMail(world, ana, enrollmentId, { state: 'failed' });
    await world.services.contacts.sendNow(ana, { contactId });
    expect(await readMail(world, ana, emailId)).toMatchObject({ state: 'queued', sendNow: true });
  });

  it('releases a mail that an outage made stale', async () => {
    const emailId = await writeMail(world, ana, enrollmentId, {
      state: 'awaiting_approval',
      sendNow: true,
    });
    const stale = { reasonCode: 'stale_after_outage', staleSince: world.now.at } as const;
    await placeEnrollment(world, ana, enrollmentId, stale);
    await world.services.contacts.sendNow(ana, { contactId });
    expect((await enrollment()).staleSince).toBeNull();
    expect(await readMail(world, ana, emailId)).toMatchObject({ state: 'queued', sendNow: true });
  });

  it('never repeats a mail that may have gone out', async () => {
    await writeMail(world, ana, enrollmentId, { state: 'unknown' });
    const unknown = world.services.contacts.sendNow(ana, { contactId });
    await expect(unknown).rejects.toMatchObject({ code: 'conflict' });
  });

  it.each([
    ['a paused contact', () => world.services.contacts.pause(ana, { contactId })],
    [
      'a paused campaign',
      () => world.services.campaigns.pause(ana, { campaignId: scene.campaignId }),
    ],
    ['one not admitted', () => placeEnrollment(world, ana, enrollmentId, { state: 'enrolled' })],
  ])('refuses %s', async (_name, prepare) => {
    await prepare();
    const refused = world.services.contacts.sendNow(ana, { contactId });
    await expect(refused).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('updateContact', () => {
  it('wakes a contact whose mail lacked a variable', async () => {
    await placeEnrollment(world, ana, enrollmentId, { reasonCode: 'missing_variable' });
    await world.services.contacts.update(ana, { contactId, role: 'Countess' });
    expect(world.temporal.ofKind('poke_contact')).toMatchObject([{ enrollmentId }]);
  });
});

describe('explainContact', () => {
  it('says why, what comes next and where to look', async () => {
    expect(await world.services.contacts.explain(ana, { contactId })).toEqual({
      code: 'waiting_delay',
      inputs: {},
      recheckAt: inDays(3).toISOString(),
      sentence: 'The delay before the next email is not over yet.',
      next: { step: 2, kind: 'email', at: inDays(3).toISOString(), mailboxId: scene.mailboxId },
      workflowId: `contact/${enrollmentId}`,
      temporalUiUrl: `http://localhost:8233/namespaces/default/workflows/contact%2F${enrollmentId}`,
    });
  });

  it('lays a pause of the campaign over what the engine wrote', async () => {
    await world.services.campaigns.pause(ana, { campaignId: scene.campaignId });
    const explanation = await world.services.contacts.explain(ana, { contactId });
    expect(explanation).toMatchObject({ code: 'campaign_paused', recheckAt: null });
    expect(explanation.next).toMatchObject({ step: 2, at: null });
  });
});

describe('listContactEmails', () => {
  it('shows what was sent, with what the provider made of it', async () => {
    await writeMail(world, ana, enrollmentId, {
      state: 'sent',
      sentAt: world.now.at,
      attempt: 1,
      providerMessageId: 'm1',
      providerThreadId: 't1',
      messageIdHeader: '<m1@mail.gmail.com>',
    });
    const { items } = await world.services.contacts.listEmails(ana, { contactId });
    expect(items).toMatchObject([
      {
        direction: 'outbound',
        state: 'sent',
        attempts: 1,
        providerMessageId: 'm1',
        threadId: 't1',
        messageIdHeader: '<m1@mail.gmail.com>',
        sentAt: world.now.at.toISOString(),
      },
    ]);
  });
});
