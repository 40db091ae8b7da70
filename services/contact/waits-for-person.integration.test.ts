import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { prepareEmail } from '#activities/contact/prepare-email.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { newId } from '#db/new-id.ts';
import { applyIncoming } from '#db/queries/inbound-message/apply-incoming.ts';
import { dayMs } from '#domain/shared/milliseconds.ts';
import {
  createCampaignScene,
  placeEnrollment,
  readEnrollment,
  readMail,
  writeMail,
  type CampaignScene,
} from '#test/harness/campaign-scene.ts';
import { receiveReply } from '#test/harness/receive-reply.ts';
import { createServiceWorld, type ServiceWorld } from '#test/harness/service-world.ts';
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

/** One contact whose next mail is due. */
beforeEach(async () => {
  ana = await world.newOwner();
  scene = await createCampaignScene(world, ana, { contacts: 1, isStarted: true });
  [contactId = ''] = scene.contactIds;
  [enrollmentId = ''] = scene.enrollmentIds;
  await place({
    state: 'active',
    mailboxId: scene.mailboxId,
    admittedAt: inDays(-1),
    waitFrom: inDays(-1),
    workflowStartedAt: inDays(-1),
    nextDueAt: inDays(-1),
    reasonCode: 'waiting_delay',
  });
  world.temporal.delivered.length = 0;
});

const inDays = (days: number) => new Date(world.now.at.getTime() + days * dayMs);
const place = (change: Parameters<typeof placeEnrollment>[3]) =>
  placeEnrollment(world, ana, enrollmentId, change);
const enrollment = () => readEnrollment(world, ana, enrollmentId);
const write = (mail: Parameters<typeof writeMail>[3]) => writeMail(world, ana, enrollmentId, mail);
const prepare = () =>
  prepareEmail(
    world.db,
    { workspaceId: ana.workspaceId, enrollmentId, retryEmailId: null },
    world.now.at,
  );

/** The contact's mailbox says that its owner is back then. */
const isAway = (emailId: string, resumeAt: Date) =>
  inWorkspace(world.db, ana.workspaceId, (tx) =>
    applyIncoming(tx, {
      inboundId: newId('inboundMessage'),
      enrollmentId,
      mailboxId: scene.mailboxId,
      class: 'out_of_office',
      because: 'Auto-Submitted',
      receivedAt: world.now.at,
      resumeAt,
      report: { emailId, status: null, diagnostic: null, returnedMessageIds: [] },
      now: world.now.at,
    }),
  );

async function becomeUncertain(): Promise<string> {
  const emailId = await write({ state: 'unknown', sendingSince: inDays(-1) });
  await place({ reasonCode: 'send_uncertain', reasonInputs: { emailId } });
  return emailId;
}

describe('a mail of which nobody knows whether it went out', () => {
  it('can be decided about also when its contact says to be away', async () => {
    const emailId = await becomeUncertain();
    await isAway(emailId, inDays(5));
    expect(await enrollment()).toMatchObject({ reasonCode: 'send_uncertain', recheckAt: null });
    await world.services.contacts.settleUncertain(ana, { contactId, outcome: 'sent', emailId });
    expect(await readMail(world, ana, emailId)).toMatchObject({ state: 'sent' });
  });

  it('can be decided about also after the trash and an edit of the sequence', async () => {
    const { campaigns, contacts } = world.services;
    const emailId = await becomeUncertain();
    await contacts.delete(ana, { contactId });
    const { campaignId } = scene;
    const [first] = (await campaigns.get(ana, { campaignId })).steps;
    const { id = '', kind, delay, subject, body } = first ?? {};
    if (kind !== 'email' || !delay) throw new Error('the sequence begins with a mail');
    const more = { kind, delay: 'P1D', body: 'New' } as const;
    const steps = [{ id, kind, delay, subject: subject ?? '', body: body ?? '' }, more];
    await campaigns.update(ana, { campaignId, steps });
    await contacts.restore(ana, { contactId });
    expect((await prepare()).result).toEqual({ kind: 'held', reason: 'send_uncertain' });
    await contacts.settleUncertain(ana, { contactId, outcome: 'sent', emailId });
    expect(await readMail(world, ana, emailId)).toMatchObject({ state: 'sent' });
  });
});

describe('an out-of-office answer', () => {
  it('says nothing where the next mail is due after it anyway', async () => {
    const emailId = await write({ state: 'sent', sentAt: inDays(-1) });
    const waiting = { nextDueAt: inDays(9), recheckAt: inDays(9), reasonCode: 'waiting_delay' };
    await place({ nextPosition: 1, sentCount: 1, ...waiting, reasonCode: 'waiting_delay' });
    await isAway(emailId, inDays(5));
    expect(await enrollment()).toMatchObject(waiting);
  });

  it('holds back a mail that is approved meanwhile', async () => {
    const first = await write({ state: 'sent', sentAt: inDays(-1) });
    await place({ nextPosition: 1, sentCount: 1, reasonCode: 'awaiting_approval' });
    const emailId = await write({ state: 'awaiting_approval', approvalAskedAt: inDays(-1) });
    await isAway(first, inDays(5));
    expect(await enrollment()).toMatchObject({ reasonCode: 'awaiting_approval' });
    await world.services.approvals.approve(ana, { emailId });
    expect(await readMail(world, ana, emailId)).toMatchObject({
      state: 'queued',
      dueAt: inDays(5),
    });
  });

  it('is still heard after a step is left out', async () => {
    const emailId = await write({ state: 'sent', sentAt: inDays(-1) });
    await place({ nextPosition: 1, sentCount: 1 });
    const returnsAt = inDays(30);
    await receiveReply(world, ana, emailId, { class: 'out_of_office', returnsAt });
    await world.services.contacts.skipStep(ana, { contactId });
    const away = { nextPosition: 2, nextDueAt: returnsAt, reasonCode: 'out_of_office' };
    expect(await enrollment()).toMatchObject(away);
  });

  it('does not hide what a person has to mend first', async () => {
    const first = await write({ state: 'sent', sentAt: inDays(-1) });
    await place({ nextPosition: 1, sentCount: 1, reasonCode: 'missing_variable' });
    await isAway(first, inDays(5));
    expect(await enrollment()).toMatchObject({
      reasonCode: 'missing_variable',
      nextDueAt: inDays(5),
    });
    await world.services.contacts.update(ana, { contactId, company: 'Acme' });
    expect(world.temporal.ofKind('poke_contact')).toMatchObject([{ enrollmentId }]);
    expect((await prepare()).result).toMatchObject({ kind: 'not_yet' });
  });
});

it('a mail that comes back out of the trash gets a draft of its own: the former may be swept', async () => {
  const emailId = await write({ providerDraftId: 'r-1' });
  await world.services.contacts.delete(ana, { contactId });
  await world.services.contacts.restore(ana, { contactId });
  expect(await readMail(world, ana, emailId)).toMatchObject({
    state: 'queued',
    providerDraftId: null,
  });
});
