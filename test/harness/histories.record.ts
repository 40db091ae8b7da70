import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, it } from 'vitest';
import { bundleWorkflows } from '#processes/worker/workflow-bundle.ts';
import { taskQueues, workflowIds, workflowNames, type IntegrityArgs } from '#workflows/contract.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { inboundMessages } from '#db/schema/index.ts';
import { ProviderError } from '#integrations/provider-error.ts';
import { relayOutbox } from '#services/outbox/relay-outbox.ts';
import type { ActivityDeps } from '#activities/index.ts';
import { createTemporalGateway } from '#services/temporal-gateway.ts';
import { silenceTemporal } from './engine.ts';
import { createFakeLlm } from './fake-llm.ts';
import { createNotionScene } from './notion-scene.ts';
import { recordHistory } from './record-history.ts';
import { startStory, type Story } from './story.ts';
import { startTimeSkippingServer } from './temporal.ts';

/**
 * Not a test: `npm run record-history` plays these stories and writes the histories of every workflow in
 * them into `workflows/histories/`, named by the day. Old ones stay for ever: running workflows are older
 * than the code.
 */
silenceTemporal();

const day = 86_400_000;
const quarter = 900_000;
const away = {
  error: new ProviderError({
    provider: 'llm',
    kind: 'unavailable',
    effect: 'none',
    reason: 'timeout',
  }),
};
let environment: TestWorkflowEnvironment;
let story: Story;
let openNotion: ActivityDeps['openNotion'];
const llm = createFakeLlm();

const stories: Record<string, () => Promise<unknown>> = {
  finished: () => story.passTime(8 * day),
  replied: async () => {
    await story.passTime(day);
    await story.answer('reply');
    await story.passTime(day);
  },
  'out-of-office': async () => {
    await story.passTime(day);
    await story.answer('out_of_office');
    await story.passTime(20 * day);
  },
  bounced: async () => {
    await story.passTime(day);
    await story.answer('bounce');
    await story.passTime(day);
  },
  paused: async () => {
    await story.passTime(day);
    await story.pauseContact();
    await story.passTime(5 * day);
    await story.resumeContact();
    await story.passTime(8 * day);
  },
  'campaign-paused': async () => {
    await story.passTime(day);
    await story.pauseCampaign();
    await story.passTime(5 * day);
    await story.resumeCampaign();
    await story.passTime(8 * day);
  },
  refused: async () => {
    await story.passTime(day);
    story.refuseNext(2);
    await story.passTime(4 * day);
  },
};

beforeAll(async () => {
  environment = await startTimeSkippingServer();
  story = await startStory(environment, bundleWorkflows(), {
    openNotion: (connection) => openNotion(connection),
    llm,
  });
});
afterAll(async () => {
  await story.end();
  await environment.teardown();
});

it.each(Object.entries(stories))('records %s', async (name, tell) => {
  await story.begin(['PT0S', 'P3D', 'P4D']);
  await tell();
  for (const [workflow, workflowId] of Object.entries(story.workflowIds())) {
    await record(`${workflow}-${name}`, workflowId);
  }
  await story.close();
});

it('records a check of every workspace', async () => {
  await story.begin(['PT0S', 'P3D']);
  const workflowId = workflowIds.integrity('all');
  const { workflow } = environment.client;
  const args: [IntegrityArgs] = [{ workspaceId: null }];
  await workflow.execute(workflowNames.integrity, {
    workflowId,
    taskQueue: taskQueues.engine,
    args,
  });
  await record('integrity', workflowId);
  await story.close();
});

it('records how the model is asked what a reply means', async () => {
  llm.script(away, { value: { meaning: 'interested', confidence: 0.9, because: 'Yes.' } });
  await story.begin(['PT0S', 'P3D']);
  await story.passTime(quarter);
  await story.answer('reply');
  await story.passTime(quarter);
  await relayOutbox(await story.ctx());
  const { workspaceId } = story.ids();
  const [reply] = await inWorkspace(story.db, workspaceId, (tx) =>
    tx.select().from(inboundMessages),
  );
  const workflowId = workflowIds.judgeReply(reply?.id ?? '');
  await environment.client.workflow.getHandle(workflowId).result();
  await record('judge-reply', workflowId);
  await story.close();
});

it('records an import from Notion and the sync of its status', async () => {
  const scene = await createNotionScene(story.db);
  const { people, args, deps } = scene;
  const { workspaceId, connectionId } = args;
  openNotion = deps.openNotion;
  const page = people.addPage({ Name: 'Ada', Email: 'ada@client.test' });
  const run = await scene.queueImport();
  const gateway = createTemporalGateway(environment.client);
  await gateway.deliver({ kind: 'start_notion_import', workspaceId, importId: run.id });
  await environment.client.workflow.getHandle(workflowIds.import(run.id)).result();
  await record('notion-import', workflowIds.import(run.id));
  for (const status of ['First Email Sent', 'Replied']) {
    await scene.setStatus([page], status);
    await gateway.deliver({ kind: 'poke_notion', workspaceId, connectionId });
    await environment.sleep(quarter);
  }
  const workflowId = workflowIds.notionSync(connectionId);
  await record('notion-sync', workflowId);
  await environment.client.workflow.getHandle(workflowId).terminate();
  await scene.close();
});

const record = (name: string, workflowId: string) => recordHistory(environment, name, workflowId);
