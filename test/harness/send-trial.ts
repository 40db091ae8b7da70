import { ApplicationFailure } from '@temporalio/common';
import type { Client } from '@temporalio/client';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { eq } from 'drizzle-orm';
import type { Reach } from '#activities/crash-point.ts';
import { createMailActivities } from '#activities/mail/mail.activities.ts';
import { pollInbox } from '#activities/watch/poll-inbox.ts';
import { createDatabase } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { endEnrollment } from '#db/queries/enrollment/end-enrollment.ts';
import { lockSending } from '#db/queries/lock-sending.ts';
import { findMailbox } from '#db/queries/mailbox/find-mailbox.ts';
import { outboundEmails } from '#db/schema/index.ts';
import type { SendEmailResult } from '#domain/contact/contact-event.ts';
import { createGmailConnector } from '#integrations/mail/gmail/gmail-connector.ts';
import { createMailbox, createWorkspace } from './factories.ts';
import { createGrantedEmail, type GrantedEmail, type RunningSteps } from './granted-email.ts';
import { createTestDatabase } from './postgres.ts';
import { startStrictGoogle, type StrictGoogleMode } from './strict-google/start-strict-google.ts';

export type SendTrial = Awaited<ReturnType<typeof startSendTrial>>;

type Granted = { workspaceId: string; emailId: string; slotId: string };

/** A mailbox of a workspace of its own. */
export type TrialMailbox = { workspaceId: string; mailboxId: string; address: string };

/** A provider must accept a mail within this, milliseconds. */
const deadlineMs = 300;

/**
 * The real `sendEmail` on a real ledger against the strict Google, attempt by attempt; each attempt is
 * made by a worker that knows nothing of the ones before.
 */
export async function startSendTrial(mode?: StrictGoogleMode) {
  const database = await createTestDatabase();
  const connection = createDatabase(database.url);
  const google = await startStrictGoogle(mode);
  const { db } = connection;

  const openMailbox = ({ address }: TrialMailbox) =>
    createGmailConnector({ ...google, baseUrl: google.url, timeoutMs: 1_000 }).openMailbox(
      google.grant(address),
    );

  async function attempt(
    email: Granted,
    mailbox: TrialMailbox,
    reach: Reach = () => {},
  ): Promise<SendEmailResult> {
    const provider = openMailbox(mailbox);
    const activities = createMailActivities({
      db,
      clock: () => new Date(),
      openMailbox: () => provider,
      unsubscribeUrl: ({ id }) => `https://app.test/u/${id}`,
      timing: { deadlineMs, fenceMs: 0 },
      reach,
    });
    const environment = new MockActivityEnvironment(
      {},
      { client: pokesNobody, logger: new DefaultLogger('ERROR') },
    );
    const { workspaceId, emailId, slotId } = email;
    const sendEmail = () => activities.sendEmail({ workspaceId, emailId, slotId });
    return environment.run<[], SendEmailResult, typeof sendEmail>(sendEmail);
  }

  async function ledgerRow({ workspaceId, emailId }: Pick<Granted, 'workspaceId' | 'emailId'>) {
    const [found] = await inWorkspace(db, workspaceId, (tx) =>
      tx.select().from(outboundEmails).where(eq(outboundEmails.id, emailId)),
    );
    if (!found) throw new Error('the ledger lost a row');
    return found;
  }

  return {
    db,
    google,
    attempt,

    newMailbox: async (): Promise<TrialMailbox> => {
      const workspaceId = await createWorkspace(db);
      const address = `${workspaceId}@sandbox.test`;
      return { workspaceId, address, mailboxId: await createMailbox(db, workspaceId, { address }) };
    },

    grantEmail: ({ workspaceId, mailboxId }: TrialMailbox, steps?: RunningSteps) =>
      createGrantedEmail(db, workspaceId, mailboxId, steps),

    /** As Temporal does: again, after the delay the failure names, until there is an outcome. */
    untilSettled: async (email: Granted, mailbox: TrialMailbox, reach?: Reach) => {
      for (let left = 30; left > 0; left -= 1) {
        try {
          return await attempt(email, mailbox, reach);
        } catch (error) {
          const delay = error instanceof ApplicationFailure ? error.nextRetryDelay : undefined;
          const restMs = typeof delay === 'number' ? delay : 0;
          await new Promise((resolve) => setTimeout(resolve, restMs));
        }
      }
      throw new Error('no outcome after 30 attempts');
    },

    openMailbox,

    /** The watcher looks for new mail. @param handled by looks that broke off */
    poll: async (
      mailbox: TrialMailbox,
      provider = openMailbox(mailbox),
      handled = new Set<string>(),
    ): Promise<void> => {
      const { workspaceId, mailboxId } = mailbox;
      const row = await inWorkspace(db, workspaceId, (tx) => findMailbox(tx, mailboxId));
      if (!row) throw new Error(`there is no mailbox ${mailboxId}`);
      const openIt = () => provider;
      const deps = { db, clock: () => new Date(), openMailbox: openIt, llm: null };
      await pollInbox({ ...deps, pollIntervalMs: 0, random: () => 0 }, row, provider, handled);
    },

    /** Its recipient has replied: the contact's sequence is over. */
    reply: async (email: GrantedEmail) => {
      const row = await ledgerRow(email);
      await inWorkspace(db, row.workspaceId, async (tx) => {
        await lockSending(tx, row);
        const { enrollmentId: id, workspaceId, contactId } = row;
        const cause = { ending: 'replied', at: new Date() } as const;
        await endEnrollment(tx, { id, workspaceId, contactId }, cause);
      });
    },

    /** How many mails of this row went out. */
    timesDelivered: ({ emailId }: Pick<Granted, 'emailId'>) =>
      google.deliveredBySendId().get(emailId) ?? 0,

    ledgerRow,

    end: async () => {
      await google.close();
      await connection.close();
      await database.close();
    },
  };
}

/** The dispatcher and the watcher do not run here: a client with the two calls that are made. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const pokesNobody = {
  withAbortSignal: (_: AbortSignal, run: () => unknown) => run(),
  workflow: { signalWithStart: async () => undefined },
} as unknown as Client;
