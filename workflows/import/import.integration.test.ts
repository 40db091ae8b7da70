import { Context } from '@temporalio/activity';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleWorkflows } from '#processes/worker/workflow-bundle.ts';
import { createTemporalGateway, type TemporalGateway } from '#services/temporal-gateway.ts';
import { silenceTemporal } from '#test/harness/engine.ts';
import { startDevServer } from '#test/harness/temporal.ts';
import {
  taskQueues,
  workflowIds,
  type ImportArgs,
  type ImportReviewArgs,
  type MailDomainsArgs,
} from '../contract.ts';

const workspaceId = 'wsp_1';
let environment: TestWorkflowEnvironment;
let gateway: TemporalGateway;
let workers: Worker[];
let running: Promise<unknown>;
/** What the workflows had done. */
const done: object[] = [];
const begun = Promise.withResolvers<void>();
/** Pages of domains that are not asked about yet. */
let unchecked = 3;

const engine = {
  async importContacts(args: ImportArgs) {
    begun.resolve();
    if (args.importId === 'imp_endless') await Context.current().cancelled;
    done.push({ imported: args.importId });
  },
  async reviewImport({ importId, revision }: ImportReviewArgs) {
    done.push({ reviewed: importId, revision });
  },
  async undoImport({ importId }: ImportArgs) {
    done.push({ undone: importId });
  },
};
const watch = {
  async checkMailDomains(args: MailDomainsArgs) {
    done.push({ checked: args.workspaceId });
    unchecked -= 1;
    return { isMore: unchecked > 0 };
  },
};

beforeAll(async () => {
  silenceTemporal();
  environment = await startDevServer();
  gateway = createTemporalGateway(environment.client);
  const { nativeConnection: connection } = environment;
  const workflowBundle = await bundleWorkflows();
  workers = await Promise.all([
    Worker.create({ connection, taskQueue: taskQueues.engine, workflowBundle, activities: engine }),
    Worker.create({ connection, taskQueue: taskQueues.watch, activities: watch }),
  ]);
  running = Promise.all(workers.map((worker) => worker.run()));
});
afterAll(async () => {
  workers.forEach((worker) => worker.shutdown());
  await running;
  await environment.teardown();
});

const resultOf = (id: string) => environment.client.workflow.getHandle(id).result();

describe('the workflows of an import', () => {
  it('end at once when the import is canceled', async () => {
    await gateway.deliver({ kind: 'start_import', importId: 'imp_endless', workspaceId });
    await begun.promise;
    await gateway.deliver({ kind: 'stop_import', importId: 'imp_endless', workspaceId });
    await resultOf(workflowIds.import('imp_endless'));
    expect(done).toEqual([]);
    // One that is over, or never began, has nothing to stop.
    await gateway.deliver({ kind: 'stop_import', importId: 'imp_endless', workspaceId });
    await gateway.deliver({ kind: 'stop_import', importId: 'imp_none', workspaceId });
  });

  it('review each revision once, and take back once', async () => {
    const importId = 'imp_1';
    const review = (revision: number) =>
      gateway.deliver({ kind: 'review_import', importId, revision, workspaceId });
    await Promise.all([review(1), review(1), review(2)]);
    await resultOf(workflowIds.reviewImport(importId, 1));
    await resultOf(workflowIds.reviewImport(importId, 2));
    for (const _ of [1, 2]) await gateway.deliver({ kind: 'undo_import', importId, workspaceId });
    await resultOf(workflowIds.undoImport(importId));
    expect(done.splice(0)).toHaveLength(3);
  });

  it('ask about domains until all are known', async () => {
    await gateway.deliver({ kind: 'check_mail_domains', workspaceId });
    await resultOf(workflowIds.mailDomains(workspaceId));
    expect(done.splice(0)).toHaveLength(3);
  });
});
