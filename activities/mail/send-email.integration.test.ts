import { ApplicationFailure } from '@temporalio/common';
import type { Client } from '@temporalio/client';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDatabase, type DatabaseConnection } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { contacts, mailboxes, outboundEmails } from '#db/schema/index.ts';
import { createGmailConnector } from '#integrations/mail/gmail/gmail-connector.ts';
import { createMailbox, createWorkspace } from '#test/harness/factories.ts';
import {
  createGrantedEmail,
  grant,
  grantNextEmail,
  type GrantedEmail,
} from '#test/harness/granted-email.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/postgres.ts';
import {
  startStrictGoogle,
  type StrictGoogle,
} from '#test/harness/strict-google/start-strict-google.ts';
import { crashPoints, type Reach } from '../crash-point.ts';
import { createMailActivities } from './mail.activities.ts';

class Killed extends Error {}

let database: TestDatabase;
let connection: DatabaseConnection;
let google: StrictGoogle;
let workspaceId: string;
let mailboxId: string;
let address: string;
let reach: Reach;

beforeAll(async () => {
  database = await createTestDatabase();
  connection = createDatabase(database.url);
  google = await startStrictGoogle();
});
afterAll(async () => {
  await google.close();
  await connection.close();
  await database.close();
});
beforeEach(async () => {
  reach = () => {};
  workspaceId = await createWorkspace(connection.db);
  address = `${workspaceId}@sandbox.test`;
  mailboxId = await createMailbox(connection.db, workspaceId, { address });
});

/** One attempt as a fresh worker would make it. */
async function attempt(email: GrantedEmail | Awaited<ReturnType<typeof grantNextEmail>>) {
  const { refreshToken } = google.grant(address);
  const connector = createGmailConnector({ ...google, baseUrl: google.url, timeoutMs: 1_000 });
  const activities = createMailActivities({
    db: connection.db,
    clock: () => new Date(),
    openMailbox: () => connector.openMailbox({ refreshToken }),
    unsubscribeUrl: ({ id }) => `https://app.test/u/${id}`,
    timing: { deadlineMs: 300, fenceMs: 0 },
    reach: (point, id) => reach(point, id),
  });
  const environment = new MockActivityEnvironment(
    {},
    {
      client: pokesNobody,
      logger: new DefaultLogger('ERROR'),
    },
  );
  return environment.run(activities.sendEmail, {
    workspaceId,
    emailId: email.emailId,
    slotId: email.slotId,
  });
}

/** The dispatcher and the watcher do not run here: a client with the two calls that are made. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const pokesNobody = {
  withAbortSignal: (_: AbortSignal, run: () => unknown) => run(),
  workflow: { signalWithStart: async () => undefined },
} as unknown as Client;

/** As Temporal does: again, after the delay the failure names, until there is an outcome. */
async function untilSettled(email: GrantedEmail) {
  for (let left = 20; left > 0; left -= 1) {
    try {
      return await attempt(email);
    } catch (error) {
      const restMs =
        error instanceof ApplicationFailure && typeof error.nextRetryDelay === 'number'
          ? error.nextRetryDelay
          : 0;
      await new Promise((resolve) => setTimeout(resolve, restMs));
    }
  }
  throw new Error('no outcome after 20 attempts');
}

async function row(emailId: string) {
  const [found] = await inWorkspace(connection.db, workspaceId, (tx) =>
    tx.select().from(outboundEmails).where(eq(outboundEmails.id, emailId)),
  );
  if (!found) throw new Error('the ledger lost a row');
  return found;
}

describe('a worker that dies', () => {
  it.each(crashPoints)('at %s sends exactly one mail and records it', async (point) => {
    const email = await createGrantedEmail(connection.db, workspaceId, mailboxId);
    let deaths = 0;
    reach = (reached) => {
      if (reached !== point || deaths > 0) return;
      deaths += 1;
      throw new Killed(point);
    };
    await expect(untilSettled(email)).resolves.toEqual({ kind: 'sent' });
    expect(deaths).toBe(1);
    expect(google.deliveredBySendId().get(email.emailId)).toBe(1);
    const sent = await row(email.emailId);
    const [delivered] = google.mailbox(address).delivered;
    expect(sent).toMatchObject({
      state: 'sent',
      providerMessageId: delivered?.messageId,
      providerThreadId: delivered?.threadId,
    });
    expect(sent.messageIdHeader).toContain('@mail.gmail.com>');
  });
});

describe('an answer that is lost', () => {
  it.each(['cut', 'server_error', 'html_error', 'truncated_json', 'hang'] as const)(
    'after the provider accepted (%s) leaves one mail at the provider',
    async (fault) => {
      const email = await createGrantedEmail(connection.db, workspaceId, mailboxId);
      google.faults.add({ route: 'drafts.send', fault, accepted: true, times: 1 });
      await expect(untilSettled(email)).resolves.toEqual({ kind: 'sent' });
      expect(google.deliveredBySendId().get(email.emailId)).toBe(1);
    },
  );

  it.each(['cut', 'server_error', 'service_unavailable', 'hang'] as const)(
    'before the provider accepted (%s) is sent on the next attempt',
    async (fault) => {
      const email = await createGrantedEmail(connection.db, workspaceId, mailboxId);
      google.faults.add({ route: 'drafts.send', fault, accepted: false, times: 1 });
      await expect(untilSettled(email)).resolves.toEqual({ kind: 'sent' });
      expect(google.deliveredBySendId().get(email.emailId)).toBe(1);
    },
  );

  it('of the draft leaves a stray draft and one mail', async () => {
    const email = await createGrantedEmail(connection.db, workspaceId, mailboxId);
    google.faults.add({ route: 'drafts.create', fault: 'cut', accepted: true, times: 1 });
    await expect(untilSettled(email)).resolves.toEqual({ kind: 'sent' });
    expect(google.deliveredBySendId().get(email.emailId)).toBe(1);
  });
});

describe('a refusal', () => {
  it.each(['too_many_requests', 'rate_limit_exceeded', 'daily_limit_exceeded'] as const)(
    'for quota (%s) puts the mail back and rests the mailbox',
    async (fault) => {
      const email = await createGrantedEmail(connection.db, workspaceId, mailboxId);
      google.faults.add({ route: 'drafts.send', fault, times: 1 });
      await expect(attempt(email)).resolves.toEqual({ kind: 'gate_closed' });
      expect(await row(email.emailId)).toMatchObject({
        state: 'queued',
        slotId: null,
        refusals: 0,
      });
      expect((await mailboxRow()).cooldownUntil?.getTime()).toBeGreaterThan(Date.now());
      expect(google.deliveredBySendId().get(email.emailId)).toBeUndefined();
    },
  );

  it('of the mail itself marks it failed with the provider’s reason', async () => {
    const email = await createGrantedEmail(connection.db, workspaceId, mailboxId);
    google.faults.add({ route: 'drafts.send', fault: 'invalid_to', times: 1 });
    await expect(attempt(email)).resolves.toEqual({ kind: 'failed' });
    expect(await row(email.emailId)).toMatchObject({
      state: 'failed',
      refusals: 1,
      failure: { code: 'invalid_recipient' },
    });
  });

  it('because the grant was revoked disconnects the mailbox and loses nothing', async () => {
    const email = await createGrantedEmail(connection.db, workspaceId, mailboxId);
    google.faults.add({ route: 'oauth.token', fault: 'unauthorized', times: 1 });
    await expect(attempt(email)).resolves.toEqual({ kind: 'gate_closed' });
    expect(await row(email.emailId)).toMatchObject({ state: 'queued' });
    expect(await mailboxRow()).toMatchObject({ connection: 'disconnected' });
  });
});

describe('the gates inside the send', () => {
  it('hold a mail whose contact was paused after the grant', async () => {
    const email = await createGrantedEmail(connection.db, workspaceId, mailboxId);
    await inWorkspace(connection.db, workspaceId, (tx) =>
      tx.update(contacts).set({ pausedAt: new Date() }).where(eq(contacts.id, email.contactId)),
    );
    await expect(attempt(email)).resolves.toEqual({ kind: 'gate_closed' });
    expect(await row(email.emailId)).toMatchObject({ state: 'queued', slotId: null });
    expect(google.deliveredBySendId().get(email.emailId)).toBeUndefined();
  });

  it('refuse a slot that was taken back and given anew', async () => {
    const email = await createGrantedEmail(connection.db, workspaceId, mailboxId);
    await grant(connection.db, workspaceId, email.emailId);
    await expect(attempt(email)).resolves.toEqual({ kind: 'gate_closed' });
    expect(await row(email.emailId)).toMatchObject({ state: 'granted' });
  });

  it('stop a follow-up when an unread answer lies in the thread', async () => {
    const email = await createGrantedEmail(connection.db, workspaceId, mailboxId);
    await attempt(email);
    const mailbox = google.mailbox(address);
    const [first] = mailbox.delivered;
    mailbox.deliver(
      Buffer.from(
        `From: ada@client.test\r\nTo: ${address}\r\nSubject: Re: Hello Ada\r\nMessage-ID: <a@client.test>\r\nIn-Reply-To: ${await messageIdOf(email.emailId)}\r\n\r\nYes!\r\n`,
      ),
    );
    expect(mailbox.getThread(first?.threadId ?? '')).toHaveLength(2);
    const followUp = await grantNextEmail(connection.db, workspaceId, email.enrollmentId);
    await expect(attempt(followUp)).resolves.toEqual({ kind: 'gate_closed' });
    expect(google.deliveredBySendId().get(followUp.emailId)).toBeUndefined();
  });
});

it('keeps the thread, the subject and the references in follow-ups', async () => {
  const first = await createGrantedEmail(connection.db, workspaceId, mailboxId);
  await attempt(first);
  const second = await grantNextEmail(connection.db, workspaceId, first.enrollmentId);
  await attempt(second);
  const third = await grantNextEmail(connection.db, workspaceId, first.enrollmentId);
  await attempt(third);
  const rows = await Promise.all([first, second, third].map(({ emailId }) => row(emailId)));
  expect(new Set(rows.map(({ providerThreadId }) => providerThreadId)).size).toBe(1);
  expect(new Set(rows.map(({ subject }) => subject))).toEqual(new Set(['Hello Ada']));
  expect(rows[2]?.inReplyTo).toBe(rows[1]?.messageIdHeader);
  expect(rows[2]?.references).toEqual([rows[0]?.messageIdHeader, rows[1]?.messageIdHeader]);
  expect(rows.map(({ emailNumber }) => emailNumber)).toEqual([1, 2, 3]);
});

async function mailboxRow() {
  const [found] = await inWorkspace(connection.db, workspaceId, (tx) =>
    tx.select().from(mailboxes).where(eq(mailboxes.id, mailboxId)),
  );
  if (!found) throw new Error('no mailbox');
  return found;
}

async function messageIdOf(emailId: string): Promise<string> {
  return (await row(emailId)).messageIdHeader ?? '';
}
