import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { newId } from '#db/new-id.ts';
import { dispatchMailbox } from '#db/queries/dispatch/dispatch-mailbox.ts';
import { applyIncoming } from '#db/queries/inbound-message/apply-incoming.ts';
import { storeIncoming } from '#db/queries/inbound-message/store-incoming.ts';
import { auditLog, outboundEmails } from '#db/schema/index.ts';
import { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import { minuteMs } from '#domain/shared/milliseconds.ts';
import { createApiWorld, type ApiWorld } from '#test/harness/api-world.ts';
import { createMailbox } from '#test/harness/factories.ts';
import { queueCampaign } from '#test/harness/queue-emails.ts';

let api: ApiWorld;
let db: Database;
let session: { cookie: string };
let workspaceId: string;
let mailboxId: string;
let sent: string[];
let queued: string;

beforeAll(async () => {
  api = await createApiWorld();
  db = api.world.db;
});
afterAll(() => api.close());

/** A mailbox that has sent 110 mails, a minute apart, and has one more to send. */
beforeEach(async () => {
  session = await api.signUp();
  const me = await call('/me');
  workspaceId = String(Object(Object(await me.json()).workspace).id);
  mailboxId = await createMailbox(db, workspaceId);
  const mails = await queueCampaign(db, {
    workspaceId,
    mailboxId,
    counts: { fresh: 111 },
    dueAt: ago(200),
  });
  [queued = '', ...sent] = mails.fresh;
  await inside(async (tx) => {
    for (const [index, id] of sent.entries()) {
      const at = ago(sent.length - index);
      const wentOut = { state: 'sent', sentAt: at, grantedAt: at } as const;
      await tx.update(outboundEmails).set(wentOut).where(eq(outboundEmails.id, id));
    }
  });
});

const ago = (minutes: number) => new Date(api.world.now.at.getTime() - minutes * minuteMs);
const inside = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
  inWorkspace(db, workspaceId, work);
const call = (path: string, method = 'GET') =>
  api.call(`/api/v1${path}`, { method, headers: { ...session, origin: api.origin } });
const mailbox = async () => MailboxView.parse(await (await call(`/mailboxes/${mailboxId}`)).json());
const resume = async () =>
  MailboxView.parse(await (await call(`/mailboxes/${mailboxId}/resume`, 'POST')).json());

/** The recipient's server says that the mail came back for good. */
async function bounce(emailId = ''): Promise<void> {
  await inside(async (tx) => {
    const [email] = await tx.select().from(outboundEmails).where(eq(outboundEmails.id, emailId));
    if (!email) throw new Error('no such mail');
    const { contactId, enrollmentId } = email;
    const message = { class: 'bounce_hard', receivedAt: api.world.now.at } as const;
    const inboundId = await storeIncoming(tx, {
      ...message,
      workspaceId,
      mailboxId,
      contactId,
      enrollmentId,
      outboundEmailId: emailId,
      providerMessageId: newId('inboundMessage'),
      providerThreadId: 'thread',
      fromAddress: 'mailer-daemon@client.test',
      subject: 'Undelivered',
      bodyText: '',
      classBecause: 'delivery report',
    });
    const report = { emailId, status: '5.1.1', diagnostic: null, returnedMessageIds: [] };
    await applyIncoming(tx, {
      ...message,
      inboundId: inboundId ?? '',
      enrollmentId,
      mailboxId,
      because: 'delivery report',
      resumeAt: null,
      report,
      now: api.world.now.at,
    });
  });
}

const grants = async () => {
  const now = api.world.now.at;
  return (await inside((tx) => dispatchMailbox(tx, { mailboxId, now })))?.grants;
};

const reasonOfQueued = async () => {
  const [email] = await inside((tx) =>
    tx.select().from(outboundEmails).where(eq(outboundEmails.id, queued)),
  );
  const contact = await call(`/contacts/${email?.contactId}`);
  return Object(Object(await contact.json()).reason).code;
};

it('warns at two bounces and stops at three of the last 100, until a person resumes it', async () => {
  await bounce(sent.at(-1));
  expect(await mailbox()).toMatchObject({ bouncedOfLast100: 1, warns: false });
  await bounce(sent.at(-2));
  expect(await mailbox()).toMatchObject({
    status: 'connected',
    bouncedOfLast100: 2,
    warns: true,
  });
  await bounce(sent.at(-3));
  expect(await mailbox()).toMatchObject({
    status: 'stopped_by_bounces',
    bouncedOfLast100: 3,
    warns: false,
  });
  expect(await grants()).toEqual([]);
  expect(await reasonOfQueued()).toBe('bounce_breaker');

  api.world.temporal.delivered.length = 0;
  expect(await resume()).toMatchObject({ status: 'connected', bouncedOfLast100: 0 });
  expect(api.world.temporal.ofKind('poke_mailbox')).toHaveLength(1);
  await resume();
  expect(api.world.temporal.ofKind('poke_mailbox')).toHaveLength(1);
  expect(await grants()).toMatchObject([{ emailId: queued }]);
  const audited = await inside((tx) => tx.select().from(auditLog).orderBy(auditLog.id));
  expect(audited.map(({ verb, actor }) => [verb, actor.kind])).toEqual([
    ['stopMailboxByBounces', 'system'],
    ['resumeMailbox', 'user'],
  ]);
});

it('forgets what is more than 100 mails ago, and what was sent before it was resumed', async () => {
  for (const old of sent.slice(0, 5)) await bounce(old);
  expect(await mailbox()).toMatchObject({ status: 'connected', bouncedOfLast100: 0 });
  for (const recent of sent.slice(-3)) await bounce(recent);
  await resume();
  await bounce(sent.at(-4));
  expect(await mailbox()).toMatchObject({ status: 'connected', bouncedOfLast100: 0 });
});
