import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { GrantedEmail } from '#test/harness/granted-email.ts';
import { startSendTrial, type SendTrial, type TrialMailbox } from '#test/harness/send-trial.ts';
import type { FaultRule } from '#test/harness/strict-google/faults.ts';

let trial: SendTrial;
let mailbox: TrialMailbox;

beforeAll(async () => {
  trial = await startSendTrial();
});
afterAll(() => trial.end());
beforeEach(async () => {
  mailbox = await trial.newMailbox();
});

/** Google certainly does nothing on each of these: neither does it tell what became of the mail. */
const refusals: readonly FaultRule['fault'][] = [
  'too_many_requests',
  'daily_limit_exceeded',
  'unauthorized',
  'domain_policy',
];

describe('a mail whose send went unanswered and whose recipient has replied', () => {
  it.each([
    ['a token', 'oauth.token', 'service_unavailable'],
    ['a token', 'oauth.token', 'unauthorized'],
    ...refusals.map((fault) => ['the draft', 'drafts.get', fault] as const),
    ...refusals.map((fault) => ['the thread', 'threads.get', fault] as const),
  ] as const)('is called sent although the look for %s (%s) met %s', async (_, route, fault) => {
    const email = await trial.grantEmail(mailbox);
    trial.google.faults.add({ route: 'drafts.send', fault: 'cut', accepted: true, times: 1 });
    await expect(trial.attempt(email, mailbox)).rejects.toThrow('connection_lost');
    await trial.reply(email);
    trial.google.faults.add({ route, fault, times: 2 });
    await expectSent(email);
  });

  it.each(refusals)('is called sent although reading it back met %s', async (fault) => {
    const email = await trial.grantEmail(mailbox);
    trial.google.faults.add({ route: 'messages.get', fault, times: 2 });
    await expect(trial.attempt(email, mailbox)).rejects.toThrow(/gmail/);
    await trial.reply(email);
    await expectSent(email);
  });
});

async function expectSent(email: GrantedEmail): Promise<void> {
  await expect(trial.untilSettled(email, mailbox)).resolves.toEqual({ kind: 'sent' });
  expect(trial.timesDelivered(email)).toBe(1);
  expect(await trial.ledgerRow(email)).toMatchObject({ state: 'sent' });
}
