import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { and, asc, inArray } from 'drizzle-orm';
import { verifyWorkspace } from '#activities/integrity/verify-workspace.ts';
import { createDatabase } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { enrollments, outboundEmails } from '#db/schema/index.ts';
import { dayMs } from '#domain/shared/milliseconds.ts';
import { waitUntil } from '#processes/machine/wait-until.ts';
import { createTemporalGateway } from '#services/temporal-gateway.ts';
import { answerLatest } from './answer-latest.ts';
import { startEngine } from './engine.ts';
import {
  createContacts,
  createMailbox,
  createRunningCampaign,
  createWorkspace,
} from './factories.ts';
import { createFakeMailProvider } from './fake-mail-provider.ts';
import { patienceMs } from './patience.ts';
import { createTestDatabase } from './postgres.ts';
import { StrictMailbox } from './strict-google/strict-mailbox.ts';
import { unconnected } from './unconnected.ts';

export type IntegrityScene = Awaited<ReturnType<typeof runIntegrityScene>>;

/**
 * What two real campaigns of one mailbox left behind: three contacts got both their mails, one more
 * replied to its first, one waits three days for its second. The engine has stopped, its workflows have not.
 */
export async function runIntegrityScene(environment: TestWorkflowEnvironment) {
  const database = await createTestDatabase();
  const connection = createDatabase(database.url);
  const { db } = connection;
  const workspaceId = await createWorkspace(db);
  const mailboxId = await createMailbox(db, workspaceId, {
    watchSince: new Date(Date.now() - dayMs),
  });
  let behindMs = 0;
  const mailbox = new StrictMailbox(`${mailboxId}@sandbox.test`, {
    messageIds: 'rewritten',
    searchLagMs: 0,
    clock: () => new Date(Date.now() - behindMs),
  });
  const provider = createFakeMailProvider(mailbox);
  const shared = { db, clock: () => new Date(), openMailbox: () => provider };
  const engine = await startEngine(environment, {
    ...shared,
    unsubscribeUrl: ({ id }) => `https://app.test/u/${id}`,
    timing: { deadlineMs: 1_000, fenceMs: 0 },
    reach: () => {},
    ...unconnected,
    pollIntervalMs: 500,
    findMailServer: async () => null,
    random: () => 0.5,
  });
  const inTx = <T>(work: Parameters<typeof inWorkspace<T>>[2]) =>
    inWorkspace(db, workspaceId, work);
  const gateway = createTemporalGateway(environment.client);

  const run = async (contacts: number, delays: string[]) => {
    const contactIds = await createContacts(db, workspaceId, contacts);
    const campaign = { workspaceId, mailboxIds: [mailboxId], contactIds, delays };
    const { campaignId, enrollmentIds } = await createRunningCampaign(db, campaign);
    await gateway.deliver({ kind: 'watch_mailbox', workspaceId, mailboxId });
    await gateway.deliver({ kind: 'start_campaign', workspaceId, campaignId });
    return { campaignId, enrollmentIds };
  };
  const mailsOf = (enrollmentIds: string[]) =>
    inTx((tx) =>
      tx
        .select()
        .from(outboundEmails)
        .where(inArray(outboundEmails.enrollmentId, enrollmentIds))
        .orderBy(asc(outboundEmails.sentAt)),
    );
  const until = (what: string, holds: () => Promise<boolean>) =>
    waitUntil(holds, { what, withinMs: patienceMs });
  const ended = (ids: string[]) => async () => {
    const open = and(
      inArray(enrollments.id, ids),
      inArray(enrollments.state, ['enrolled', 'active']),
    );
    return (await inTx((tx) => tx.select().from(enrollments).where(open))).length === 0;
  };

  const waiting = await run(1, ['PT0S', 'P3D']);
  await until('the waiting contact has its mail', async () => mailbox.delivered.length === 1);
  const replied = await run(1, ['PT0S', 'P3D']);
  await until('the replying contact has its mail', async () => mailbox.delivered.length === 2);
  await answerLatest(mailbox, 'reply', new Date());
  await until('the reply has ended its run', ended(replied.enrollmentIds));
  const done = await run(3, ['PT0S', 'PT1S']);
  await until('three contacts have both mails', ended(done.enrollmentIds));
  await engine.stop();

  const first = async (ids: string[]) => {
    const mails = await mailsOf(ids);
    const [mail] = mails;
    if (!mail) throw new Error('nothing was sent');
    return { mail, mails };
  };
  return {
    db,
    inTx,
    workspaceId,
    mailboxId,
    mailbox,
    provider,
    temporal: environment.client,
    waiting: (await first(waiting.enrollmentIds)).mail,
    replied: (await first(replied.enrollmentIds)).mail,
    done: (await first(done.enrollmentIds)).mails,
    /** Runs `work` while the provider's clock is behind. */
    behind: <T>(ms: number, work: () => T): T => {
      behindMs = ms;
      try {
        return work();
      } finally {
        behindMs = 0;
      }
    },
    verify: (temporal = environment.client) =>
      verifyWorkspace({ ...shared, temporal }, workspaceId),
    close: async () => {
      await connection.close();
      await database.close();
    },
  };
}
