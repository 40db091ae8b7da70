import { ApplicationFailure } from '@temporalio/common';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inWorkspace } from '#db/in-workspace.ts';
import { mailboxes } from '#db/schema/index.ts';
import type { SendEmailResult } from '#domain/contact/contact-event.ts';
import { grant, type GrantedEmail } from '#test/harness/granted-email.ts';
import { seededRandom } from '#test/harness/seeded-random.ts';
import { startSendTrial, type SendTrial, type TrialMailbox } from '#test/harness/send-trial.ts';
import type { FaultRule } from '#test/harness/strict-google/faults.ts';
import { crashPoints, type Reach } from '../crash-point.ts';

const mails = 100;
const atOnce = 20;

const routes = [
  'oauth.token',
  'drafts.create',
  'drafts.get',
  'drafts.send',
  'messages.get',
  'threads.get',
] as const;
const refusals = ['too_many_requests', 'daily_limit_exceeded', 'unauthorized'] as const;
const breakdowns = ['cut', 'server_error', 'truncated_json'] as const;

/** One call in four fails, in every way there is, wherever it is made. */
const faults = routes.flatMap((route): FaultRule[] => [
  ...refusals.map((fault) => ({ route, fault, probability: 0.03 })),
  ...breakdowns.flatMap((fault) =>
    [true, false].map((accepted) => ({ route, fault, accepted, probability: 0.03 })),
  ),
]);

let trial: SendTrial;
let mailbox: TrialMailbox;
beforeAll(async () => {
  trial = await startSendTrial({ searchLagMs: 0 });
  mailbox = await trial.newMailbox();
});
afterAll(() => trial.end());

it('whatever call fails, whoever dies or replies meanwhile: the ledger says what Google did', async () => {
  trial.google.faults.add(...faults);
  const random = seededRandom(7);
  const endings = new Map<string, number>();
  for (let done = 0; done < mails; done += atOnce) {
    const rows = await Promise.all(Array.from({ length: atOnce }, () => sendOnce(random)));
    for (const { id, state } of rows) {
      endings.set(state, (endings.get(state) ?? 0) + 1);
      expect([id, trial.timesDelivered({ emailId: id })]).toEqual([id, state === 'sent' ? 1 : 0]);
    }
  }
  // Both happen, and nothing is left in doubt.
  expect([...endings.keys()].toSorted()).toEqual(['cancelled', 'sent']);
});

/** Attempt by attempt until it went out or must not go any more. */
async function sendOnce(random: () => number) {
  const email = await trial.grantEmail(mailbox);
  for (let left = 60; left > 0; left -= 1) {
    if (random() < 0.1) await trial.reply(email);
    const result = await attempt(email, dyingAtTimes(random));
    const row = await trial.ledgerRow(email);
    if (row.state === 'sent' || row.state === 'cancelled') return row;
    if (result?.kind !== 'gate_closed') continue;
    await mendMailbox();
    email.slotId = await grant(trial.db, email.workspaceId, email.emailId);
  }
  throw new Error('no outcome after 60 attempts');
}

async function attempt(email: GrantedEmail, reach: Reach): Promise<SendEmailResult | null> {
  try {
    return await trial.attempt(email, mailbox, reach);
  } catch (error) {
    const delay = error instanceof ApplicationFailure ? error.nextRetryDelay : undefined;
    await new Promise((resolve) => setTimeout(resolve, typeof delay === 'number' ? delay : 0));
    return null;
  }
}

function dyingAtTimes(random: () => number): Reach {
  const point = random() < 0.2 ? crashPoints[Math.floor(random() * crashPoints.length)] : null;
  return (reached) => {
    if (reached === point) throw new Error(`killed at ${point}`);
  };
}

/** It has rested, or somebody connected it again. */
const mendMailbox = () =>
  inWorkspace(trial.db, mailbox.workspaceId, (tx) =>
    tx
      .update(mailboxes)
      .set({ connection: 'connected', disconnectedAt: null, cooldownUntil: null })
      .where(eq(mailboxes.id, mailbox.mailboxId)),
  );
