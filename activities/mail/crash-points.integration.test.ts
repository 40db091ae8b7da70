import { eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { contacts } from '#db/schema/index.ts';
import { repositoryFiles, textOf } from '#scripts/source/repository-files.ts';
import type { GrantedEmail } from '#test/harness/granted-email.ts';
import { startSendTrial, type SendTrial, type TrialMailbox } from '#test/harness/send-trial.ts';
import { crashPoints, type Reach } from '../crash-point.ts';

class Killed extends Error {}

let trial: SendTrial;
let mailbox: TrialMailbox;

beforeAll(async () => {
  trial = await startSendTrial();
});
afterAll(() => trial.end());
beforeEach(async () => {
  mailbox = await trial.newMailbox();
});
afterEach(() => trial.google.faults.clear());

describe('the boundaries of a send', () => {
  /** Each step of a send and the boundary right behind it; a mere look needs none. */
  const boundaries: Readonly<Record<string, (typeof crashPoints)[number] | null>> = {
    createDraft: 'after_draft_created',
    updateAsAttempt: 'after_draft_stored',
    sendDraft: 'after_send_accepted',
    findSentMessage: 'after_read_back',
    recordSent: 'after_sent_stored',
    findDraft: null,
    findSentInThread: null,
  };
  const steps = /provider\.(\w+)\(|\(tx\) =>\s*(\w+)\(tx|reach\('(\w+)'/g;

  it('are the named crash points, each at one place', () => {
    const source = repositoryFiles.filter((file) => /^activities\/.*(?<!\.test)\.ts$/.test(file));
    const reached = source.flatMap((file) =>
      [...textOf(file).matchAll(/\breach\('(\w+)'/g)].map(([, point]) => point),
    );
    expect(reached).toHaveLength(crashPoints.length);
    expect(new Set(reached)).toEqual(new Set(crashPoints));
  });

  it('lie behind every step that changes something', () => {
    const found = [...textOf('activities/mail/send-claimed.ts').matchAll(steps)];
    found.forEach(([, call, query], index) => {
      const step = call ?? query;
      if (step === undefined) return;
      expect(boundaries).toHaveProperty(step);
      if (boundaries[step] !== null) expect(found[index + 1]?.[3]).toBe(boundaries[step]);
    });
    expect(found.flatMap(([, call, query]) => call ?? query ?? [])).toEqual(
      expect.arrayContaining(Object.keys(boundaries)),
    );
  });
});

describe('a worker that dies', () => {
  const trials = Array.from({ length: 20 }, (_, index) => index);

  it.each(crashPoints)(
    'at %s, again and again, while Google fails as well, sends exactly one mail and records it',
    async (point) => {
      trial.google.faults.add(
        { route: 'drafts.send', fault: 'cut', accepted: true, probability: 0.15 },
        { route: 'drafts.send', fault: 'service_unavailable', probability: 0.1 },
        { route: 'drafts.create', fault: 'cut', accepted: true, probability: 0.1 },
        { route: 'messages.get', fault: 'truncated_json', probability: 0.1 },
        { route: 'threads.get', fault: 'server_error', probability: 0.1 },
      );
      await Promise.all(trials.map((nth) => dieAndRecover(point, 1 + (nth % 3))));
    },
  );

  async function dieAndRecover(point: string, times: number): Promise<void> {
    const email = await trial.grantEmail(mailbox);
    let deaths = 0;
    const reach: Reach = (reached) => {
      if (reached !== point || deaths >= times) return;
      deaths += 1;
      throw new Killed(point);
    };
    await expect(trial.untilSettled(email, mailbox, reach)).resolves.toEqual({ kind: 'sent' });
    await expectSentOnce(email);
  }
});

describe('an answer that is lost', () => {
  it.each(['cut', 'server_error', 'html_error', 'truncated_json', 'hang'] as const)(
    'after the provider accepted (%s) leaves one mail at the provider',
    async (fault) => {
      trial.google.faults.add({ route: 'drafts.send', fault, accepted: true, times: 1 });
      await sendOnce();
    },
  );

  it.each(['cut', 'server_error', 'service_unavailable', 'hang'] as const)(
    'before the provider accepted (%s) is sent on the next attempt',
    async (fault) => {
      trial.google.faults.add({ route: 'drafts.send', fault, accepted: false, times: 1 });
      await sendOnce();
    },
  );

  it('of the draft leaves a stray draft and one mail', async () => {
    trial.google.faults.add({ route: 'drafts.create', fault: 'cut', accepted: true, times: 1 });
    await sendOnce();
    expect(trial.google.mailbox(mailbox.address).listDrafts()).toHaveLength(1);
  });
});

describe('a mail that a dead worker left unsent', () => {
  const unsent = ['after_claim', 'after_draft_created', 'after_draft_stored', 'before_send'];

  it.each(unsent)('at %s is not sent once its recipient has replied', async (point) => {
    const email = await trial.grantEmail(mailbox);
    await dieAt(point, email);
    await trial.reply(email);
    await expect(trial.untilSettled(email, mailbox)).resolves.toEqual({ kind: 'gate_closed' });
    expect(trial.timesDelivered(email)).toBe(0);
    expect(await trial.ledgerRow(email)).toMatchObject({ state: 'cancelled', slotId: null });
  });

  it.each(unsent)('at %s waits while its recipient is paused', async (point) => {
    const email = await trial.grantEmail(mailbox);
    await dieAt(point, email);
    await inWorkspace(trial.db, email.workspaceId, (tx) =>
      tx.update(contacts).set({ pausedAt: new Date() }).where(eq(contacts.id, email.contactId)),
    );
    await expect(trial.untilSettled(email, mailbox)).resolves.toEqual({ kind: 'gate_closed' });
    expect(trial.timesDelivered(email)).toBe(0);
    expect(await trial.ledgerRow(email)).toMatchObject({ state: 'queued', slotId: null });
  });

  async function dieAt(point: string, email: GrantedEmail): Promise<void> {
    const reach: Reach = (reached) => {
      if (reached === point) throw new Killed(point);
    };
    await expect(trial.attempt(email, mailbox, reach)).rejects.toThrow(point);
  }
});

async function sendOnce(): Promise<void> {
  const email = await trial.grantEmail(mailbox);
  await expect(trial.untilSettled(email, mailbox)).resolves.toEqual({ kind: 'sent' });
  await expectSentOnce(email);
}

async function expectSentOnce(email: GrantedEmail): Promise<void> {
  expect(trial.timesDelivered(email)).toBe(1);
  const { delivered } = trial.google.mailbox(mailbox.address);
  const mail = delivered.find(({ sendId }) => sendId === email.emailId);
  const row = await trial.ledgerRow(email);
  expect(row).toMatchObject({
    state: 'sent',
    providerMessageId: mail?.messageId,
    providerThreadId: mail?.threadId,
  });
  expect(row.messageIdHeader).toContain('@mail.gmail.com>');
}
