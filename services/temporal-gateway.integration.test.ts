import { Client, Connection } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownPort } from '#test/harness/own-port.ts';
import { startDevServer } from '#test/harness/temporal.ts';
import { createTemporalGateway, type TemporalGateway } from './temporal-gateway.ts';

const workspaceId = 'wsp_1';
let server: TestWorkflowEnvironment;
let gateway: TemporalGateway;

beforeAll(async () => {
  server = await startDevServer();
  gateway = createTemporalGateway(server.client);
});
afterAll(() => server.teardown());

const describeRun = (id: string) => server.client.workflow.getHandle(id).describe();

async function signalCount(id: string): Promise<number> {
  const { events } = await server.client.workflow.getHandle(id).fetchHistory();
  return (events ?? []).filter((event) => event.workflowExecutionSignaledEventAttributes).length;
}

describe('the Temporal gateway', () => {
  it.each([
    [{ kind: 'start_campaign', campaignId: 'cmp_1' }, 'campaign/cmp_1', 'campaignWorkflow'],
    [{ kind: 'start_import', importId: 'imp_1' }, 'import/imp_1', 'importWorkflow'],
  ] as const)('delivers %o once, however often it is told', async (command, id, type) => {
    await Promise.all([1, 2, 3].map(() => gateway.deliver({ ...command, workspaceId })));
    const first = await describeRun(id);
    expect(first).toMatchObject({ type, taskQueue: 'engine', status: { name: 'RUNNING' } });
    await server.client.workflow.getHandle(id).terminate();
    await gateway.deliver({ ...command, workspaceId });
    expect((await describeRun(id)).runId).toBe(first.runId);
  });

  it.each([
    [{ kind: 'poke_mailbox', mailboxId: 'mbx_1' }, 'mailbox/mbx_1', 'mailboxWorkflow'],
    [{ kind: 'watch_mailbox', mailboxId: 'mbx_1' }, 'mailbox-watch/mbx_1', 'mailboxWatchWorkflow'],
    [{ kind: 'poke_campaign', campaignId: 'cmp_2' }, 'campaign/cmp_2', 'campaignWorkflow'],
  ] as const)('wakes who runs and starts who does not: %o', async (command, id, type) => {
    await gateway.deliver({ ...command, workspaceId });
    await gateway.deliver({ ...command, workspaceId });
    expect(await describeRun(id)).toMatchObject({ type, status: { name: 'RUNNING' } });
    expect(await signalCount(id)).toBe(2);
    await server.client.workflow.getHandle(id).terminate();
    await gateway.deliver({ ...command, workspaceId });
    expect((await describeRun(id)).status.name).toBe('RUNNING');
  });

  it.each([
    [{ kind: 'check_integrity' }, `integrity/${workspaceId}`, 'integrityWorkflow'],
    [{ kind: 'judge_reply', inboundId: 'inb_1' }, 'reply/inb_1', 'judgeReplyWorkflow'],
  ] as const)(
    'starts one at a time, and another once it is over: %o',
    async (command, id, type) => {
      await Promise.all([1, 2].map(() => gateway.deliver({ ...command, workspaceId })));
      const first = await describeRun(id);
      expect(first).toMatchObject({ type, taskQueue: 'engine', status: { name: 'RUNNING' } });
      await server.client.workflow.getHandle(id).terminate();
      await gateway.deliver({ ...command, workspaceId });
      expect((await describeRun(id)).runId).not.toBe(first.runId);
    },
  );

  it.each(['pause_contact', 'resume_contact', 'poke_contact', 'stop_contact'] as const)(
    'signals a contact by %s, and takes it well when nobody is there',
    async (kind) => {
      const enrollmentId = `enr_${kind}`;
      await gateway.deliver({ kind, enrollmentId, workspaceId });
      await server.client.workflow.start('contactWorkflow', {
        workflowId: `contact/${enrollmentId}`,
        taskQueue: 'engine',
        args: [],
      });
      await gateway.deliver({ kind, enrollmentId, workspaceId });
      expect(await signalCount(`contact/${enrollmentId}`)).toBe(1);
    },
  );

  it('says whether Temporal answers, and gives up in seconds when it does not', async () => {
    expect(await gateway.isHealthy()).toBe(true);
    const connection = Connection.lazy({ address: `127.0.0.1:${await ownPort()}` });
    const lost = createTemporalGateway(new Client({ connection }));
    const began = performance.now();
    expect(await lost.isHealthy()).toBe(false);
    const start = { kind: 'start_campaign', campaignId: 'cmp_3', workspaceId } as const;
    await expect(lost.deliver(start)).rejects.toThrow();
    expect(performance.now() - began).toBeLessThan(60_000);
    await connection.close();
  });
});
