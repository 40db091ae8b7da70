import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, it } from 'vitest';
import { bundleWorkflows } from '#processes/worker/workflow-bundle.ts';
import { reviewImport } from '#services/import/review-import.ts';
import { startImport } from '#services/import/start-import.ts';
import { undoImport } from '#services/import/undo-import.ts';
import { relayOutbox } from '#services/outbox/relay-outbox.ts';
import { commitImport } from '#services/import/commit-import.ts';
import { createTemporalGateway } from '#services/temporal-gateway.ts';
import { upload } from '#test/fixtures/csv/import-pipeline.ts';
import { workflowIds } from '#workflows/contract.ts';
import { silenceTemporal } from './engine.ts';
import { recordHistory } from './record-history.ts';
import { startStory, type Story } from './story.ts';
import { startTimeSkippingServer } from './temporal.ts';

/** Not a test: as `histories.record.ts`, for what becomes of a file and of the addresses in it. */
silenceTemporal();

let environment: TestWorkflowEnvironment;
let story: Story;

beforeAll(async () => {
  environment = await startTimeSkippingServer();
  story = await startStory(environment, bundleWorkflows());
});
afterAll(async () => {
  await story.end();
  await environment.teardown();
});

it('records the review of a file, its import, the look at its domains, and its undo', async () => {
  await story.begin(['PT0S']);
  const { workspaceId } = story.ids();
  const { workflow } = environment.client;
  const ctx = await story.ctx();
  const file = upload(
    'Name,Email,Company,Role\nAda,ada@client.test,Engines,Poet\nBob,bob@other.test,Other,Clerk\n',
  );
  const { id: importId } = await startImport({
    ctx,
    input: { fileName: 'people.csv', review: true },
    file,
  });
  const done = async (name: string, workflowId: string) => {
    await relayOutbox(await story.ctx());
    await workflow.getHandle(workflowId).result();
    await recordHistory(environment, name, workflowId);
  };
  await reviewImport({ ctx: await story.ctx(), input: { importId } });
  await done('import-review', workflowIds.reviewImport(importId, 1));
  await commitImport({ ctx: await story.ctx(), input: { importId } });
  await done('import', workflowIds.import(importId));
  const gateway = createTemporalGateway(environment.client);
  await gateway.deliver({ kind: 'check_mail_domains', workspaceId });
  await done('mail-domains', workflowIds.mailDomains(workspaceId));
  await undoImport({ ctx: await story.ctx(), input: { importId } });
  await done('import-undo', workflowIds.undoImport(importId));
  await story.close();
});
