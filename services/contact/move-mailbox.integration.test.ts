import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { updateMailbox } from '#db/queries/mailbox/update-mailbox.ts';
import {
  createCampaignScene,
  placeEnrollment,
  readEnrollment,
  readMail,
  writeMail,
  type CampaignScene,
} from '#test/harness/campaign-scene.ts';
import { createMailbox } from '#test/harness/factories.ts';
import { grantNextEmail } from '#test/harness/granted-email.ts';
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
let contactId: string;
let enrollmentId: string;

beforeAll(async () => {
  world = await createServiceWorld();
});
afterAll(() => world.close());

/** One contact with a thread in Ana's mailbox, whose follow-up is due; the campaign has Ben's mailbox too. */
beforeEach(async () => {
  ana = await world.newOwner();
  scene = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
  benMailboxId = await createMailbox(world.db, ana.workspaceId, { displayName: 'Ben' });
  const mailboxIds = [scene.mailboxId, benMailboxId];
  await world.services.campaigns.update(ana, { campaignId: scene.campaignId, mailboxIds });
  [contactId = ''] = scene.contactIds;
  [enrollmentId = ''] = scene.enrollmentIds;
  await placeEnrollment(world, ana, enrollmentId, {
    state: 'active',
    mailboxId: scene.mailboxId,
    admittedAt: world.now.at,
    lastSentAt: world.now.at,
    sentCount: 1,
    nextPosition: 1,
    nextDueAt: world.now.at,
    threadId: 't1',
    threadSubject: 'Re: Hello Ada',
    reasonCode: 'mailbox_disconnected',
  });
  world.temporal.delivered.length = 0;
});

const enrollment = () => readEnrollment(world, ana, enrollmentId);
const move = (mailboxId = benMailboxId, access = ana) =>
  world.services.contacts.moveMailbox(access, { contactId, mailboxId });
const moves = async () => {
  const { items } = await world.services.contacts.listTimeline(ana, { contactId });
  return items.filter(({ type }) => type === 'contact.moved');
};

describe('moveMailbox', () => {
  it('leaves the thread behind, and says so', async () => {
    const view = await move();
    expect(view).toMatchObject({ mailboxId: benMailboxId, startsNewThread: true });
    expect(await enrollment()).toMatchObject({ mailboxId: benMailboxId, threadId: null });
    expect(await moves()).toMatchObject([
      {
        actor: { kind: 'user', name: 'Ana Alves' },
        data: {
          fromMailboxId: scene.mailboxId,
          toMailboxId: benMailboxId,
          startsNewThread: true,
        },
      },
    ]);
    expect(await auditedVerbs(world.db, ana)).toContain('moveMailbox');
    expect(world.temporal.delivered.map(({ kind }) => kind)).toEqual([
      'poke_contact',
      'poke_mailbox',
      'poke_mailbox',
    ]);
  });

  it('keeps the number of a mail that came back and is to go again', async () => {
    const emailNumber = 1;
    const sentAt = world.now.at;
    await placeEnrollment(world, ana, enrollmentId, { nextPosition: 0 });
    const again = { emailNumber, kind: 'fresh', sentAt, softBounces: 1 } as const;
    const emailId = await writeMail(world, ana, enrollmentId, again);
    await move();
    await grantNextEmail(world.db, ana.workspaceId, enrollmentId);
    expect(await readMail(world, ana, emailId)).toMatchObject({ ...again, state: 'granted' });
  });

  it('has the written mail written anew: no thread, the first mail’s subject without Re:', async () => {
    const emailId = await writeMail(world, ana, enrollmentId, {
      state: 'granted',
      slotId: 'slt_1',
      slotDay: '2026-06-01',
      grantedAt: world.now.at,
      inReplyTo: '<m1@mail.gmail.com>',
      references: ['<m1@mail.gmail.com>'],
      providerDraftId: 'd1',
      providerThreadId: 't1',
    });
    const view = await move();
    expect(view.reason.code).toBe('writing_draft');
    expect(await readMail(world, ana, emailId)).toMatchObject({
      state: 'draft',
      mailboxId: benMailboxId,
      slotId: null,
      providerDraftId: null,
      providerThreadId: null,
    });
    const granted = await grantNextEmail(world.db, ana.workspaceId, enrollmentId);
    expect(granted.emailId).toBe(emailId);
    expect(await readMail(world, ana, emailId)).toMatchObject({
      state: 'granted',
      mailboxId: benMailboxId,
      subject: 'Hello Ada',
      bodyText: 'Mail 2',
      inReplyTo: null,
      references: [],
    });
  });

  it('says that nothing was begun when no mail has gone out yet', async () => {
    await placeEnrollment(world, ana, enrollmentId, { sentCount: 0, nextPosition: 0 });
    expect(await move()).toMatchObject({ startsNewThread: false });
  });

  it('does nothing the second time', async () => {
    await move();
    expect(await move()).toMatchObject({ mailboxId: benMailboxId, startsNewThread: false });
    expect(await moves()).toHaveLength(1);
  });

  it.each([
    ['a mail with the provider', () => writeMail(world, ana, enrollmentId, { state: 'sending' })],
    [
      'a mail of which nobody knows',
      () => placeEnrollment(world, ana, enrollmentId, { reasonCode: 'send_uncertain' }),
    ],
    ['one whose sequence is over', () => world.services.contacts.stop(ana, { contactId })],
    [
      'one not admitted',
      () => placeEnrollment(world, ana, enrollmentId, { state: 'enrolled', mailboxId: null }),
    ],
  ])('refuses %s', async (_name, prepare) => {
    await prepare();
    await expect(move()).rejects.toMatchObject({ code: 'conflict' });
    expect(await moves()).toEqual([]);
  });

  it('refuses a mailbox that cannot take over, and says what to do', async () => {
    const other = await createMailbox(world.db, ana.workspaceId);
    const precondition = { code: 'precondition_failed' };
    await expect(move(other)).rejects.toMatchObject({
      ...precondition,
      message: 'Add this mailbox to the campaign first.',
    });
    await inWorkspace(world.db, ana.workspaceId, (tx) =>
      updateMailbox(tx, benMailboxId, { connection: 'disconnected' }),
    );
    await expect(move()).rejects.toMatchObject(precondition);
  });

  it('refuses who may only read, and does not know other workspaces’ contacts and mailboxes', async () => {
    const reader = move(benMailboxId, withRole(ana, 'viewer'));
    await expect(reader).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = await world.newOwner();
    await expect(move(benMailboxId, stranger)).rejects.toMatchObject({ code: 'not_found' });
    const theirs = await createMailbox(world.db, stranger.workspaceId);
    await expect(move(theirs)).rejects.toMatchObject({ code: 'not_found' });
  });
});
