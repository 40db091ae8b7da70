import type { WorkflowHandle } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ContactEnding } from '#domain/contact/contact-event.ts';
import type { ContactState } from '#domain/contact/contact-state.ts';
import { waitUntil } from '#processes/machine/wait-until.ts';
import { bundleWorkflows } from '#processes/worker/workflow-bundle.ts';
import { createContactActivitiesFake, type ContactLog } from '#test/harness/contact-activities.ts';
import { silenceTemporal } from '#test/harness/engine.ts';
import { patienceMs } from '#test/harness/patience.ts';
import { seededRandom } from '#test/harness/seeded-random.ts';
import { startDevServer } from '#test/harness/temporal.ts';
import { testScale } from '#test/harness/test-scale.ts';
import { signalNames, taskQueues, workflowIds, workflowNames } from '#workflows/contract.ts';

silenceTemporal();

/** `TEST_SCALE=10` makes it the whole storm of 1,000. */
const contacts = 100 * testScale;
const atOnce = 25;
/** Events after which the server suggests to continue as new: before every third signal or so. */
const eventsOfRun = 12;

const random = seededRandom(20261121);
const logs = new Map<string, ContactLog>();
let environment: TestWorkflowEnvironment;
let workers: Worker[];
let runs: Promise<unknown>;

beforeAll(async () => {
  environment = await startDevServer({ 'limit.historyCount.suggestContinueAsNew': eventsOfRun });
  const { engine, mail } = createContactActivitiesFake(logs);
  const { nativeConnection: connection } = environment;
  const workflowBundle = await bundleWorkflows();
  workers = await Promise.all([
    Worker.create({
      connection,
      workflowBundle,
      taskQueue: taskQueues.engine,
      activities: engine,
    }),
    Worker.create({ connection, taskQueue: taskQueues.mail, activities: mail }),
  ]);
  runs = Promise.all(workers.map((worker) => worker.run()));
});
afterAll(async () => {
  for (const worker of workers) worker.shutdown();
  await runs;
  await environment.teardown();
});

type Signal = readonly [name: string, ...args: unknown[]];

/** What a contact must be after its signals, by the order they were sent in. */
type Model = { paused: boolean; holdUntilMs: number; ending: ContactEnding | null };

const kinds: readonly ((model: Model) => Signal)[] = [
  (model) => {
    model.paused = true;
    return [signalNames.pause];
  },
  (model) => {
    model.paused = false;
    return [signalNames.resume];
  },
  (model) => {
    const untilMs = Date.now() + Math.floor(random() * 5_000);
    model.holdUntilMs = Math.max(model.holdUntilMs, untilMs);
    return [signalNames.inbound, { kind: 'out_of_office', untilMs }];
  },
  // A slot of nobody: it was taken back, or is another contact's.
  () => [signalNames.slotGranted, { emailId: 'another', slotId: 'slot-of-another' }],
  (model) => {
    model.ending ??= 'replied';
    return [signalNames.inbound, { kind: 'ended', ending: 'replied' }];
  },
  (model) => {
    model.ending ??= 'stopped';
    return [signalNames.stop];
  },
];

it(
  'contacts flooded with duplicate, shuffled signals while they continue as new lose and repeat nothing',
  { timeout: 2 * patienceMs * testScale },
  async () => {
    const crowd = Array.from({ length: contacts }, (_, index) => `enr_${index}`);
    const firstRuns: string[] = [];
    for (const enrollmentId of crowd) firstRuns.push(await start(enrollmentId));

    const models = new Map<string, Model>();
    await inGroups(crowd, async (enrollmentId) =>
      models.set(enrollmentId, await flood(enrollmentId)),
    );
    await inGroups(crowd, (enrollmentId) => expectModel(enrollmentId, models.get(enrollmentId)));
    const latestRuns = await Promise.all(
      crowd.map(async (id) => (await handle(id).describe()).runId),
    );
    const unmoved = latestRuns.filter((runId) => firstRuns.includes(runId));
    expect(unmoved.length).toBeLessThan(contacts / 2);

    const alive = crowd.filter((id) => models.get(id)?.ending === null);
    expect(alive.length).toBeGreaterThan(0);
    await Promise.all(alive.map((id) => handle(id).signal(signalNames.resume)));
    await dispatchAll(alive);
    for (const enrollmentId of crowd) {
      const ending = models.get(enrollmentId)?.ending ?? 'finished';
      const sent = ending === 'finished' ? [1, 2, 3].map((n) => `${enrollmentId}.${n}`) : [];
      expect(logs.get(enrollmentId)).toMatchObject({ sent, endings: [ending] });
    }
  },
);

async function start(enrollmentId: string): Promise<string> {
  const { firstExecutionRunId } = await environment.client.workflow.start(workflowNames.contact, {
    workflowId: workflowIds.contact(enrollmentId),
    taskQueue: taskQueues.engine,
    args: [{ workspaceId: 'wsp_1', enrollmentId }],
  });
  return firstExecutionRunId;
}

/** Five signals, each twice, in any order; only a third of the contacts hear of an ending. */
async function flood(enrollmentId: string): Promise<Model> {
  const choice = random() < 0.33 ? kinds : kinds.slice(0, 4);
  const drawn = Array.from({ length: 5 }, () => choice[Math.floor(random() * choice.length)]);
  const order = [...drawn, ...drawn]
    .map((make) => ({ make, place: random() }))
    .toSorted((a, b) => a.place - b.place);
  const model: Model = { paused: false, holdUntilMs: 0, ending: null };
  for (const { make } of order) {
    const [name, ...args] = make?.(model) ?? [signalNames.resume];
    await handle(enrollmentId).signal(name, ...args);
    if (model.ending !== null) return model;
  }
  return model;
}

async function expectModel(enrollmentId: string, model: Model | undefined): Promise<void> {
  if (!model) throw new Error(`${enrollmentId} was not flooded`);
  const { ending, ...resting } = model;
  if (ending !== null) return handle(enrollmentId).result();
  const { paused, holdUntilMs } = await handle(enrollmentId).query<ContactState>('state');
  expect({ paused, holdUntilMs }).toEqual(resting);
}

/** Plays the dispatchers: every slot is told twice, and told again until its mail went out. */
async function dispatchAll(alive: readonly string[]): Promise<void> {
  const isDone = async () => {
    const waiting = alive.filter((id) => logs.get(id)?.endings.length === 0);
    await inGroups(waiting, async (id) => {
      const { prepared = null, sent = [] } = logs.get(id) ?? {};
      // Those of yesterday come again as well.
      const emailIds = [prepared, prepared, sent.at(-1)].filter(
        (emailId) => typeof emailId === 'string',
      );
      for (const emailId of emailIds) {
        const slot = { emailId, slotId: `slot-of-${emailId}` };
        await handle(id)
          .signal(signalNames.slotGranted, slot)
          .catch(() => undefined);
      }
    });
    return waiting.length === 0;
  };
  await waitUntil(isDone, {
    what: 'everybody is done',
    withinMs: patienceMs * testScale,
    everyMs: 500,
  });
}

async function inGroups<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < all.length; from += atOnce) {
    await Promise.all(all.slice(from, from + atOnce).map(work));
  }
}

const handle = (enrollmentId: string): WorkflowHandle =>
  environment.client.workflow.getHandle(workflowIds.contact(enrollmentId));
