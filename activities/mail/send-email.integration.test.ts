import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { disconnectMailbox } from '#db/queries/mailbox/disconnect-mailbox.ts';
import { contacts, mailboxes } from '#db/schema/index.ts';
import { grant, grantNextEmail } from '#test/harness/granted-email.ts';
import { startSendTrial, type SendTrial, type TrialMailbox } from '#test/harness/send-trial.ts';

let trial: SendTrial;
let mailbox: TrialMailbox;

beforeAll(async () => {
  trial = await startSendTrial();
});
afterAll(() => trial.end());
beforeEach(async () => {
  mailbox = await trial.newMailbox();
});

describe('a refusal', () => {
  it.each(['too_many_requests', 'rate_limit_exceeded', 'daily_limit_exceeded'] as const)(
    'for quota (%s) puts the mail back and rests the mailbox',
    async (fault) => {
      const email = await trial.grantEmail(mailbox);
      trial.google.faults.add({ route: 'drafts.send', fault, times: 1 });
      await expect(trial.attempt(email, mailbox)).resolves.toEqual({ kind: 'gate_closed' });
      expect(await trial.ledgerRow(email)).toMatchObject({
        state: 'queued',
        slotId: null,
        refusals: 0,
      });
      expect((await mailboxRow()).cooldownUntil?.getTime()).toBeGreaterThan(Date.now());
      expect(trial.timesDelivered(email)).toBe(0);
    },
  );

  it('of the mail itself marks it failed with the provider’s reason', async () => {
    const email = await trial.grantEmail(mailbox);
    trial.google.faults.add({ route: 'drafts.send', fault: 'invalid_to', times: 1 });
    await expect(trial.attempt(email, mailbox)).resolves.toEqual({ kind: 'failed' });
    expect(await trial.ledgerRow(email)).toMatchObject({
      state: 'failed',
      refusals: 1,
      failure: { code: 'invalid_recipient' },
    });
  });

  it('because the grant was revoked disconnects the mailbox and loses nothing', async () => {
    const email = await trial.grantEmail(mailbox);
    trial.google.faults.add({ route: 'oauth.token', fault: 'unauthorized', times: 1 });
    await expect(trial.attempt(email, mailbox)).resolves.toEqual({ kind: 'gate_closed' });
    expect(await trial.ledgerRow(email)).toMatchObject({ state: 'queued' });
    const lost = await mailboxRow();
    expect(lost).toMatchObject({ connection: 'disconnected', disconnectedAt: expect.any(Date) });
    const later = { reason: 'Found out again.', at: new Date(Date.now() + 60_000) };
    await inWorkspace(trial.db, mailbox.workspaceId, (tx) => disconnectMailbox(tx, lost, later));
    expect(await mailboxRow()).toMatchObject({ disconnectedAt: lost.disconnectedAt });
  });
});

describe('the gates inside the send', () => {
  it('hold a mail whose contact was paused after the grant', async () => {
    const email = await trial.grantEmail(mailbox);
    await inWorkspace(trial.db, mailbox.workspaceId, (tx) =>
      tx.update(contacts).set({ pausedAt: new Date() }).where(eq(contacts.id, email.contactId)),
    );
    await expect(trial.attempt(email, mailbox)).resolves.toEqual({ kind: 'gate_closed' });
    expect(await trial.ledgerRow(email)).toMatchObject({ state: 'queued', slotId: null });
    expect(trial.timesDelivered(email)).toBe(0);
  });

  it('refuse a slot that was taken back and given anew', async () => {
    const email = await trial.grantEmail(mailbox);
    await grant(trial.db, mailbox.workspaceId, email.emailId);
    await expect(trial.attempt(email, mailbox)).resolves.toEqual({ kind: 'gate_closed' });
    expect(await trial.ledgerRow(email)).toMatchObject({ state: 'granted' });
  });

  it.each([
    ['whom it went to', () => 'ada@client.test'],
    ['whose address ends like ours', () => `banjo.${mailbox.address}`],
    ['who is named like our address', () => `"${mailbox.address}" <ada@client.test>`],
  ])(
    'stop a follow-up when an unread answer by somebody %s lies in the thread',
    async (_, from) => {
      const email = await trial.grantEmail(mailbox);
      await trial.attempt(email, mailbox);
      const { messageIdHeader } = await trial.ledgerRow(email);
      const inbox = trial.google.mailbox(mailbox.address);
      const [first] = inbox.delivered;
      inbox.deliver(
        Buffer.from(
          `From: ${from()}\r\nTo: ${mailbox.address}\r\nSubject: Re: Hello Ada\r\nMessage-ID: <a@client.test>\r\nIn-Reply-To: ${messageIdHeader}\r\n\r\nYes!\r\n`,
        ),
      );
      expect(inbox.getThread(first?.threadId ?? '')).toHaveLength(2);
      const followUp = await grantNextEmail(trial.db, mailbox.workspaceId, email.enrollmentId);
      await expect(trial.attempt(followUp, mailbox)).resolves.toEqual({ kind: 'gate_closed' });
      expect(trial.timesDelivered(followUp)).toBe(0);
    },
  );

  it('do not wait for our own mail that came back to us, which no watcher keeps', async () => {
    const email = await trial.grantEmail(mailbox);
    await trial.attempt(email, mailbox);
    const inbox = trial.google.mailbox(mailbox.address);
    const [first] = inbox.delivered;
    if (!first) throw new Error('nothing went out');
    inbox.deliver(first.raw, { threadId: first.threadId });
    await trial.poll(mailbox);
    const followUp = await grantNextEmail(trial.db, mailbox.workspaceId, email.enrollmentId);
    await expect(trial.attempt(followUp, mailbox)).resolves.toEqual({ kind: 'sent' });
  });
});

it('keeps the thread, the subject and the references in follow-ups', async () => {
  const first = await trial.grantEmail(mailbox);
  await trial.attempt(first, mailbox);
  const second = await grantNextEmail(trial.db, mailbox.workspaceId, first.enrollmentId);
  await trial.attempt(second, mailbox);
  const third = await grantNextEmail(trial.db, mailbox.workspaceId, first.enrollmentId);
  await trial.attempt(third, mailbox);
  const rows = await Promise.all([first, second, third].map(trial.ledgerRow));
  expect(new Set(rows.map(({ providerThreadId }) => providerThreadId)).size).toBe(1);
  expect(new Set(rows.map(({ subject }) => subject))).toEqual(new Set(['Hello Ada']));
  expect(rows[2]?.inReplyTo).toBe(rows[1]?.messageIdHeader);
  expect(rows[2]?.references).toEqual([rows[0]?.messageIdHeader, rows[1]?.messageIdHeader]);
  expect(rows.map(({ emailNumber }) => emailNumber)).toEqual([1, 2, 3]);
});

async function mailboxRow() {
  const [found] = await inWorkspace(trial.db, mailbox.workspaceId, (tx) =>
    tx.select().from(mailboxes).where(eq(mailboxes.id, mailbox.mailboxId)),
  );
  if (!found) throw new Error('no mailbox');
  return found;
}
