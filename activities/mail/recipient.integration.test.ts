import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { contacts, mailboxes } from '#db/schema/index.ts';
import { grant, type GrantedEmail } from '#test/harness/granted-email.ts';
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

const inTx = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
  inWorkspace(trial.db, mailbox.workspaceId, work);
const correct = ({ contactId }: GrantedEmail) =>
  inTx((tx) =>
    tx
      .update(contacts)
      .set({ email: 'right@client.test', emailNormalized: 'right@client.test' })
      .where(eq(contacts.id, contactId)),
  );
const recipients = () =>
  trial.google
    .mailbox(mailbox.address)
    .delivered.map(({ raw }) => /^To: .*$/m.exec(String(raw))?.[0]);

it('goes to the address that was corrected after it was written', async () => {
  const email = await trial.grantEmail(mailbox);
  await correct(email);
  await expect(trial.attempt(email, mailbox)).resolves.toEqual({ kind: 'sent' });
  expect(recipients()).toEqual([expect.stringContaining('right@client.test')]);
  expect(await trial.ledgerRow(email)).toMatchObject({ toAddress: 'right@client.test' });
});

it('gets a mail whatever breaks a line in a name', async () => {
  const email = await trial.grantEmail(mailbox);
  await inTx((tx) => tx.update(contacts).set({ name: 'Ada\r\nBcc: x\u2028Lovelace' }));
  await inTx((tx) => tx.update(mailboxes).set({ displayName: 'Ana\nSender' }));
  await expect(trial.attempt(email, mailbox)).resolves.toEqual({ kind: 'sent' });
  const [{ raw } = { raw: '' }] = trial.google.mailbox(mailbox.address).delivered;
  const [head = ''] = String(raw).split('\r\n\r\n');
  expect(head).toMatch(/^From: Ana Sender </m);
  expect(head).toMatch(/^To: "?Ada Bcc: x Lovelace"? </m);
  expect(head).not.toMatch(/^Bcc:/m);
});

it('leaves the draft behind that has the old address', async () => {
  const email = await trial.grantEmail(mailbox);
  trial.google.faults.add({ route: 'drafts.send', fault: 'rate_limit_exceeded', times: 1 });
  await expect(trial.attempt(email, mailbox)).resolves.toEqual({ kind: 'gate_closed' });
  await correct(email);
  await inTx((tx) => tx.update(mailboxes).set({ cooldownUntil: null }));
  const slotId = await grant(trial.db, mailbox.workspaceId, email.emailId);
  await expect(trial.attempt({ ...email, slotId }, mailbox)).resolves.toEqual({ kind: 'sent' });
  expect(recipients()).toEqual([expect.stringContaining('right@client.test')]);
});
