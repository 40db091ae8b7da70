import { afterAll, beforeAll, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { findMailbox } from '#db/queries/mailbox/find-mailbox.ts';
import { createFakeMailProvider } from '#test/harness/fake-mail-provider.ts';
import { startSendTrial, type SendTrial, type TrialMailbox } from '#test/harness/send-trial.ts';
import { sweepDrafts } from '../watch/sweep-drafts.ts';

const mails = 100;
const atOnce = 20;

let trial: SendTrial;
beforeAll(async () => {
  trial = await startSendTrial({ searchLagMs: 0 });
});
afterAll(() => trial.end());

it('two answers in three lost, refused, late or cut: one mail each, none in doubt, no draft left', async () => {
  const mailbox = await trial.newMailbox();
  trial.google.faults.add(
    { route: 'drafts.send', fault: 'cut', accepted: true, probability: 0.3 },
    { route: 'drafts.send', fault: 'service_unavailable', probability: 0.2 },
    { route: 'drafts.send', fault: 'hang', accepted: true, probability: 0.05 },
    { route: 'drafts.send', fault: 'hang', accepted: false, probability: 0.05 },
    { route: 'drafts.send', fault: 'truncated_json', accepted: true, probability: 0.05 },
    { route: 'drafts.create', fault: 'cut', accepted: true, probability: 0.1 },
  );
  for (let done = 0; done < mails; done += atOnce) {
    await Promise.all(Array.from({ length: atOnce }, () => sendOnce(mailbox)));
  }
  const inbox = trial.google.mailbox(mailbox.address);
  expect(inbox.delivered).toHaveLength(mails);
  expect(inbox.listDrafts().length).toBeGreaterThan(0);
  await sweepAnHourLater(mailbox);
  expect(inbox.listDrafts()).toEqual([]);
});

async function sendOnce(mailbox: TrialMailbox): Promise<void> {
  const email = await trial.grantEmail(mailbox);
  expect(await trial.untilSettled(email, mailbox)).toEqual({ kind: 'sent' });
  expect(trial.timesDelivered(email)).toBe(1);
  expect(await trial.ledgerRow(email)).toMatchObject({ state: 'sent' });
}

async function sweepAnHourLater({ workspaceId, mailboxId, address }: TrialMailbox): Promise<void> {
  const { db, google } = trial;
  const provider = createFakeMailProvider(google.mailbox(address));
  const mailbox = await inWorkspace(db, workspaceId, (tx) => findMailbox(tx, mailboxId));
  if (!mailbox) throw new Error('the mailbox is gone');
  const clock = () => new Date(Date.now() + 3_600_000);
  const deps = {
    db,
    clock,
    openMailbox: () => provider,
    llm: null,
    pollIntervalMs: 0,
    random: () => 0,
  };
  await sweepDrafts(deps, { ...mailbox, watchSince: new Date(0) }, provider);
}
