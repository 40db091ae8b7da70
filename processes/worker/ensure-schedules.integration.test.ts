import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startDevServer } from '#test/harness/temporal.ts';
import { ensureSchedules } from './ensure-schedules.ts';

let server: TestWorkflowEnvironment;

beforeAll(async () => {
  server = await startDevServer();
});
afterAll(() => server.teardown());

it('any number of workers make one hourly check, and none wakes one that is paused', async () => {
  const ensure = () => ensureSchedules(server.connection, 'default');
  await Promise.all([ensure(), ensure(), ensure()]);
  const handle = server.client.schedule.getHandle('verify-integrity');
  expect(await handle.describe()).toMatchObject({
    action: {
      workflowType: 'integrityWorkflow',
      taskQueue: 'engine',
      args: [{ workspaceId: null }],
    },
    policies: { overlap: 'SKIP', catchupWindow: 3_600_000 },
    spec: { calendars: [{ minute: [{ start: 7 }] }] },
  });
  await handle.pause('maintenance');
  await ensure();
  expect((await handle.describe()).state.paused).toBe(true);
});

it('an hourly run is due within the hour', async () => {
  const { info } = await server.client.schedule.getHandle('verify-integrity').describe();
  const [first = new Date(0), second = new Date(0)] = info.nextActionTimes;
  expect(first.getTime() - Date.now()).toBeLessThanOrEqual(3_600_000);
  expect(second.getTime() - first.getTime()).toBe(3_600_000);
});
