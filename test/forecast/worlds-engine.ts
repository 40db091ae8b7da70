import { AsyncLocalStorage } from 'node:async_hooks';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { ActivityDeps } from '#activities/index.ts';
import type { Database } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { outboundEmails } from '#db/schema/index.ts';
import { createWorkers } from '#processes/worker/create-workers.ts';
import { workflowIds } from '#workflows/contract.ts';
import { endWorkflows } from '../harness/end-workflows.ts';
import { bundleFor, type Engine } from '../harness/engine.ts';
import { createFakeMailProvider, type FakeMailProvider } from '../harness/fake-mail-provider.ts';
import { StrictMailbox } from '../harness/strict-google/strict-mailbox.ts';
import { plannedNext } from './planned-next.ts';
import type { WorldClock } from './world-clock.ts';
import { unconnected } from '#test/harness/unconnected.ts';

const Arguments = z.tuple([z.object({ workspaceId: z.string() })]);

/** Activities that read a world and decide; asked twice about the same, they say the same. */
const questions = ['dispatchDue', 'advanceCampaign'];

/**
 * Real workers with the real workflows and activities. Every activity lives in the time of its workspace.
 * @param clocks by workspace; more may join
 */
export async function startWorldsEngine(
  environment: TestWorkflowEnvironment,
  { db, clocks }: { db: Database; clocks: ReadonlyMap<string, WorldClock> },
): Promise<Engine> {
  const inWorld = new AsyncLocalStorage<WorldClock>();
  const clock = () => new Date(inWorld.getStore()?.nowMs ?? Number.NaN);

  const readServer = async () => {
    const askedMs = Date.now();
    const serverMs = await environment.currentTimeMs();
    return { serverMs, askedMs, answeredMs: Date.now() };
  };

  const liveInWorld: ActivityInterceptorsFactory = ({ info }) => ({
    inbound: {
      async execute(input, next) {
        const [{ workspaceId }] = Arguments.parse(input.args);
        const world = clocks.get(workspaceId);
        if (!world) throw new Error(`no world has the workspace ${workspaceId}`);
        const { workflowId = '' } = info.workflowExecution ?? {};
        await world.begin(workflowId, await readServer());
        // Workflows that wait for days ask every few hours, in case a poke got lost. None did.
        const remembered = questions.includes(info.activityType) && world.recall(workflowId);
        if (remembered) return remembered.answer;
        try {
          const answer: unknown = await inWorld.run(world, () => next(input));
          const poked = await pokedMailbox(db, workspaceId, answer);
          world.end(workflowId, answer, { atMs: plannedNext(answer), poked });
          return answer;
        } catch (error) {
          world.fail(workflowId);
          throw error;
        }
      },
    },
  });

  const workers = await createWorkers({
    connection: environment.nativeConnection,
    namespace: environment.namespace ?? 'default',
    workflowBundle: await bundleFor(environment),
    deps: depsOf(db, clock),
    interceptors: [liveInWorld],
  });
  const runs = Promise.all(workers.map((worker) => worker.run()));
  return {
    end: (ids) => endWorkflows(environment.client, workers, ids),
    stop: async () => {
      for (const worker of workers) worker.shutdown();
      await runs;
    },
  };
}

const Ready = z.object({ kind: z.literal('ready'), emailId: z.string() });

/** @returns the workflow of the mailbox that a contact has told of its email */
async function pokedMailbox(
  db: Database,
  workspaceId: string,
  answer: unknown,
): Promise<string | null> {
  const { data } = Ready.safeParse(answer);
  if (!data) return null;
  const [email] = await inWorkspace(db, workspaceId, (tx) =>
    tx.select().from(outboundEmails).where(eq(outboundEmails.id, data.emailId)),
  );
  return email ? workflowIds.mailbox(email.mailboxId) : null;
}

function depsOf(db: Database, clock: () => Date): ActivityDeps {
  const providers = new Map<string, FakeMailProvider>();
  return {
    db,
    clock,
    openMailbox: ({ id }) => {
      const provider = providers.get(id) ?? createProvider(id, clock);
      providers.set(id, provider);
      return provider;
    },
    unsubscribeUrl: ({ id }) => `https://app.test/u/${id}`,
    timing: { deadlineMs: 1_000, fenceMs: 0 },
    reach: () => {},
    ...unconnected,
    pollIntervalMs: 6 * 3_600_000,
    findMailServer: async () => null,
    random: () => 0.5,
  };
}

function createProvider(mailboxId: string, clock: () => Date): FakeMailProvider {
  const address = `${mailboxId}@sandbox.test`;
  return createFakeMailProvider(
    new StrictMailbox(address, { messageIds: 'rewritten', searchLagMs: 0, clock }),
  );
}
