import { MockActivityEnvironment, type TestWorkflowEnvironment } from '@temporalio/testing';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type DatabaseConnection } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { campaignMailboxes, enrollments, mailboxes, outboundEmails } from '#db/schema/index.ts';
import { silenceTemporal } from '#test/harness/engine.ts';
import { createMailbox, createWorkspace } from '#test/harness/factories.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/postgres.ts';
import { queueCampaign } from '#test/harness/queue-emails.ts';
import { startDevServer } from '#test/harness/temporal.ts';
import { signalNames, taskQueues, workflowIds, workflowNames } from '#workflows/contract.ts';
import { createDispatchActivities } from './dispatch.activities.ts';

const noon = new Date('2026-06-01T12:00:00Z');
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);

let temporal: TestWorkflowEnvironment;
let database: TestDatabase;
let connection: DatabaseConnection;

beforeAll(async () => {
  silenceTemporal();
  temporal = await startDevServer();
  database = await createTestDatabase();
  connection = createDatabase(database.url);
});

afterAll(async () => {
  await connection.close();
  await database.close();
  await temporal.teardown();
});

/** A mailbox with one queued mail, whose contact's workflow runs unless told otherwise. */
async function scene(options: { isContactThere: boolean } = { isContactThere: true }) {
  const { db } = connection;
  const workspaceId = await createWorkspace(db);
  const mailboxId = await createMailbox(db, workspaceId);
  const queue = { workspaceId, mailboxId, counts: { fresh: 1 }, dueAt: noon };
  const { fresh } = await queueCampaign(db, queue);
  const emailId = fresh[0] ?? '';
  const readEmail = async () => {
    const [email] = await inWorkspace(db, workspaceId, (tx) =>
      tx.select().from(outboundEmails).where(eq(outboundEmails.id, emailId)),
    );
    if (!email) throw new Error('the email is gone');
    return email;
  };
  const { enrollmentId } = await readEmail();
  const contact = temporal.client.workflow.getHandle(workflowIds.contact(enrollmentId));
  if (options.isContactThere) {
    await temporal.client.workflow.start(workflowNames.contact, {
      workflowId: contact.workflowId,
      taskQueue: taskQueues.engine,
      args: [{ workspaceId, enrollmentId }],
    });
  }
  return {
    workspaceId,
    mailboxId,
    readEmail,
    dispatchDue: (at: Date, attempt = 1) => {
      const activities = createDispatchActivities({ db, clock: () => at });
      const environment = new MockActivityEnvironment({ attempt }, { client: temporal.client });
      return environment.run(() => activities.dispatchDue({ workspaceId, mailboxId }));
    },
    /** What the contact was told, oldest first. */
    heard: async () => {
      const { events } = await contact.fetchHistory();
      return (events ?? []).flatMap(({ workflowExecutionSignaledEventAttributes: signal }) =>
        signal
          ? [{ name: signal.signalName, slot: readPayload(signal.input?.payloads?.[0]?.data) }]
          : [],
      );
    },
  };
}

function readPayload(data: Uint8Array | null | undefined): unknown {
  return data ? JSON.parse(Buffer.from(data).toString('utf8')) : null;
}

describe('dispatchDue', () => {
  it('tells the contact that got the slot, by ids only', async () => {
    const { dispatchDue, heard, readEmail } = await scene();
    expect(await dispatchDue(noon)).toEqual({
      kind: 'dispatched',
      nextAtMs: later(15 * 60).getTime(),
    });
    const { id: emailId, slotId, state } = await readEmail();
    expect(state).toBe('granted');
    expect(await heard()).toEqual([{ name: signalNames.slotGranted, slot: { emailId, slotId } }]);
  });

  it('tells it again, of the same slot, when an earlier attempt may have died in between', async () => {
    const { dispatchDue, heard } = await scene();
    await dispatchDue(noon);
    await dispatchDue(later(1), 2);
    const [first, second] = await heard();
    expect(second).toEqual(first);
  });

  it('leaves a contact alone that has just been told, and asks one that stays silent', async () => {
    const { dispatchDue, heard } = await scene();
    await dispatchDue(noon);
    await dispatchDue(later(1));
    expect(await heard()).toHaveLength(1);
    await dispatchDue(later(10));
    expect(await heard()).toHaveLength(2);
  });

  it('takes the slot back from a contact that is not there, and looks for the next at once', async () => {
    const { dispatchDue, readEmail } = await scene({ isContactThere: false });
    expect(await dispatchDue(noon)).toEqual({ kind: 'dispatched', nextAtMs: noon.getTime() });
    expect(await readEmail()).toMatchObject({ state: 'queued', slotId: null });
    expect(await dispatchDue(noon)).toEqual({
      kind: 'dispatched',
      nextAtMs: later(15 * 60).getTime(),
    });
  });

  it('ends with its mailbox', async () => {
    const { dispatchDue, workspaceId, mailboxId } = await scene();
    await inWorkspace(connection.db, workspaceId, async (tx) => {
      await tx.delete(outboundEmails);
      await tx.delete(campaignMailboxes);
      await tx.delete(enrollments);
      await tx.delete(mailboxes).where(eq(mailboxes.id, mailboxId));
    });
    expect(await dispatchDue(noon)).toEqual({ kind: 'gone', nextAtMs: null });
  });
});
