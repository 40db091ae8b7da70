import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { markEmailUnknown } from '#db/queries/outbound-email/mark-unknown.ts';
import { enrollments, outboundEmails } from '#db/schema/index.ts';
import type { GrantedEmail } from '#test/harness/granted-email.ts';
import { startSendTrial, type SendTrial, type TrialMailbox } from '#test/harness/send-trial.ts';

let trial: SendTrial;
let mailbox: TrialMailbox;
let email: GrantedEmail;

beforeAll(async () => {
  trial = await startSendTrial();
});
afterAll(() => trial.end());
/** A mail whose first attempt has died and whose contact has replied since. */
beforeEach(async () => {
  mailbox = await trial.newMailbox();
  email = await trial.grantEmail(mailbox);
  const dies = () => {
    throw new Error('killed');
  };
  await expect(trial.attempt(email, mailbox, dies)).rejects.toThrow('killed');
  await trial.reply(email);
});

const inTx = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
  inWorkspace(trial.db, mailbox.workspaceId, work);

async function expectReplied(): Promise<void> {
  const [found] = await inTx((tx) =>
    tx.select().from(enrollments).where(eq(enrollments.id, email.enrollmentId)),
  );
  expect(found).toMatchObject({ state: 'stopped', stopReason: 'replied', reasonCode: 'replied' });
}

it.each([
  ['too_many_requests', 'drafts.create', 'cancelled'],
  ['invalid_to', 'drafts.create', 'failed'],
  ['unauthorized', 'oauth.token', 'cancelled'],
] as const)('%s says nothing of a sequence that is over', async (fault, route, state) => {
  trial.google.faults.add({ route, fault, times: 1 });
  await trial.untilSettled(email, mailbox);
  expect(await trial.ledgerRow(email)).toMatchObject({ state });
  await expectReplied();
});

it('nor does a mail of which nobody knows', async () => {
  const row = await trial.ledgerRow(email);
  expect(await inTx((tx) => markEmailUnknown(tx, row, new Date()))).toBe('unknown');
  await expectReplied();
});

it('a copy that was to go again stays what went out', async () => {
  const sentAt = new Date();
  await inTx((tx) =>
    tx.update(outboundEmails).set({ sentAt }).where(eq(outboundEmails.id, email.emailId)),
  );
  trial.google.faults.add({ route: 'drafts.create', fault: 'too_many_requests', times: 1 });
  await trial.untilSettled(email, mailbox);
  expect(await trial.ledgerRow(email)).toMatchObject({ state: 'sent', sentAt });
});
