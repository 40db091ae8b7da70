import type { Client } from '@temporalio/client';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createMailActivities } from '#activities/mail/mail.activities.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { updateMailbox } from '#db/queries/mailbox/update-mailbox.ts';
import { updateEmail } from '#db/queries/outbound-email/update-email.ts';
import { sealSecret } from '#db/seal-secret.ts';
import {
  createGmailConnector,
  type GmailConnector,
} from '#integrations/mail/gmail/gmail-connector.ts';
import { placeEnrollment, readEnrollment, readMail } from '#test/harness/campaign-scene.ts';
import { createMailbox } from '#test/harness/factories.ts';
import { createGrantedEmail, grant, type GrantedEmail } from '#test/harness/granted-email.ts';
import {
  auditedVerbs,
  createServiceWorld,
  withRole,
  type ServiceWorld,
} from '#test/harness/service-world.ts';
import {
  startStrictGoogle,
  type StrictGoogle,
} from '#test/harness/strict-google/start-strict-google.ts';
import type { Access } from '../context.ts';
import { settleUncertain } from './settle-uncertain.ts';

let world: ServiceWorld;
let google: StrictGoogle;
let connector: GmailConnector;
let ana: Access;
let mailboxId: string;
let refreshToken: string;
let email: GrantedEmail;

beforeAll(async () => {
  world = await createServiceWorld();
  google = await startStrictGoogle();
});
afterAll(async () => {
  await google.close();
  await world.close();
});

/** A first mail that holds a slot, in a mailbox at Google. */
beforeEach(async () => {
  ana = await world.newOwner();
  const { workspaceId } = ana;
  const address = `${workspaceId}@sandbox.test`;
  ({ refreshToken } = google.grant(address));
  connector = createGmailConnector({ ...google, baseUrl: google.url, timeoutMs: 1_000 });
  mailboxId = await createMailbox(world.db, workspaceId, { address });
  const place = { workspaceId, table: 'mailboxes', column: 'credentials', rowId: mailboxId };
  const credentials = sealSecret(world.deps.encryptionKeys, place, refreshToken);
  await inWorkspace(world.db, workspaceId, (tx) => updateMailbox(tx, mailboxId, { credentials }));
  email = await createGrantedEmail(world.db, workspaceId, mailboxId);
});

function activities() {
  const { db } = world;
  const made = createMailActivities({
    db,
    clock: () => new Date(),
    openMailbox: () => connector.openMailbox({ refreshToken }),
    unsubscribeUrl: ({ id }) => `https://app.test/u/${id}`,
    timing: { deadlineMs: 300, fenceMs: 0 },
    reach: () => {},
  });
  const logger = new DefaultLogger('ERROR');
  const environment = new MockActivityEnvironment({}, { client: pokesNobody, logger });
  const ids = { workspaceId: ana.workspaceId, emailId: email.emailId };
  return {
    send: (slotId: string) => environment.run(made.sendEmail, { ...ids, slotId }),
    giveUp: () => environment.run(made.giveUpSending, ids),
  };
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const pokesNobody = {
  withAbortSignal: (_: AbortSignal, run: () => unknown) => run(),
  workflow: { signalWithStart: async () => undefined },
} as unknown as Client;

/** The one attempt ends without an answer, and nobody tries again. */
async function becomeUncertain(fault: { accepted: boolean }) {
  google.faults.add({ route: 'drafts.send', fault: 'cut', times: 1, ...fault });
  await activities()
    .send(email.slotId)
    .catch(() => {});
  expect(await activities().giveUp()).toEqual({ kind: 'unknown' });
  world.now.at = new Date();
  world.temporal.delivered.length = 0;
}

const settle = (
  outcome: 'sent' | 'send_again',
  change: { access?: Access; emailId?: string } = {},
) => {
  const { access = ana, emailId } = change;
  return settleUncertain({
    ctx: { ...world.deps, google: connector, access },
    input: { contactId: email.contactId, outcome, ...(emailId && { emailId }) },
  });
};
const mail = () => readMail(world, ana, email.emailId);
const delivered = () => google.deliveredBySendId().get(email.emailId) ?? 0;
const timeline = async () => {
  const { contactId } = email;
  return (await world.services.contacts.listTimeline(ana, { contactId })).items;
};

describe('settleUncertain', () => {
  it('sends again exactly once, by a draft of its own', async () => {
    await becomeUncertain({ accepted: false });
    const view = await settle('send_again');
    expect(view.reason.code).toBe('spacing');
    expect(await mail()).toMatchObject({ state: 'queued', slotId: null, providerDraftId: null });
    expect(google.mailbox(`${ana.workspaceId}@sandbox.test`).listDrafts()).toEqual([]);
    expect(world.temporal.delivered.map(({ kind }) => kind)).toEqual([
      'poke_contact',
      'poke_mailbox',
    ]);
    const slotId = await grant(world.db, ana.workspaceId, email.emailId);
    expect(await activities().send(slotId)).toEqual({ kind: 'sent' });
    expect(delivered()).toBe(1);
  });

  it('does not send again what turns out to have gone', async () => {
    await becomeUncertain({ accepted: true });
    const view = await settle('send_again');
    expect(view.status).toBe('First Email Sent');
    expect(await mail()).toMatchObject({ state: 'sent' });
    expect((await mail()).messageIdHeader).toContain('@mail.gmail.com>');
    expect((await timeline())[0]).toMatchObject({
      type: 'email.settled',
      data: { wasFound: true },
    });
    expect(delivered()).toBe(1);
  });

  it('does not take a copy that came back before for the one in doubt', async () => {
    await activities().send(email.slotId);
    const { providerMessageId } = await mail();
    const slotId = await grant(world.db, ana.workspaceId, email.emailId);
    await inWorkspace(world.db, ana.workspaceId, (tx) =>
      updateEmail(tx, email.emailId, { softBounces: 1, providerDraftId: null }),
    );
    await placeEnrollment(world, ana, email.enrollmentId, { nextPosition: 0 });
    google.faults.add({ route: 'drafts.create', fault: 'cut', accepted: false, times: 1 });
    await activities()
      .send(slotId)
      .catch(() => {});
    await activities().giveUp();
    await settle('send_again');
    expect(await mail()).toMatchObject({ state: 'queued', providerMessageId });
  });

  it('goes on from the moment the mail was handed over, by a person’s word', async () => {
    await becomeUncertain({ accepted: true });
    const { sendingSince, providerThreadId } = await mail();
    const view = await settle('sent');
    expect(view).toMatchObject({ status: 'First Email Sent', reason: { code: 'waiting_delay' } });
    expect(await mail()).toMatchObject({ state: 'sent', sentAt: sendingSince });
    expect(await readEnrollment(world, ana, email.enrollmentId)).toMatchObject({
      nextPosition: 1,
      sentCount: 1,
      lastSentAt: sendingSince,
      threadId: providerThreadId,
    });
    expect(await timeline()).toMatchObject([
      {
        type: 'email.settled',
        actor: { kind: 'user', name: 'Ana Alves' },
        data: { outcome: 'sent', emailId: email.emailId },
      },
      { type: 'email.uncertain' },
      { type: 'email.sent' },
    ]);
    expect(await auditedVerbs(world.db, ana)).toContain('settleUncertain');
  });

  it.each(['sent', 'send_again'] as const)(
    'does %s once, however often it is asked',
    async (outcome) => {
      await becomeUncertain({ accepted: false });
      const { emailId } = email;
      const first = await settle(outcome, { emailId });
      expect(await settle(outcome, { emailId })).toEqual(first);
      const settled = (await timeline()).filter(({ type }) => type === 'email.settled');
      expect(settled).toHaveLength(1);
    },
  );

  it('decides nothing while it cannot look', async () => {
    await becomeUncertain({ accepted: false });
    google.faults.add({ route: 'drafts.delete', fault: 'service_unavailable', times: 1 });
    await expect(settle('send_again')).rejects.toMatchObject({ code: 'unavailable' });
    await inWorkspace(world.db, ana.workspaceId, (tx) =>
      updateMailbox(tx, mailboxId, { credentials: null }),
    );
    await expect(settle('send_again')).rejects.toMatchObject({ code: 'precondition_failed' });
    expect(await mail()).toMatchObject({ state: 'unknown' });
  });

  it('refuses a contact without an uncertain mail, who may only read, and strangers', async () => {
    await expect(settle('sent')).rejects.toMatchObject({ code: 'conflict' });
    const reader = settle('sent', { access: withRole(ana, 'viewer') });
    await expect(reader).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = settle('sent', { access: await world.newOwner() });
    await expect(stranger).rejects.toMatchObject({ code: 'not_found' });
  });
});
