import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase, type DatabaseConnection } from '#db/client.ts';
import { inWorkspace } from '#db/in-workspace.ts';
import { findLatestCheck } from '#db/queries/integrity/find-latest-check.ts';
import { integrityChecks } from '#db/schema/index.ts';
import { createTemporalGateway } from '#services/temporal-gateway.ts';
import { silenceTemporal, startEngine } from '#test/harness/engine.ts';
import { createContacts, createMailbox, createWorkspace } from '#test/harness/factories.ts';
import { createTestDatabase, type TestDatabase } from '#test/harness/postgres.ts';
import { startDevServer } from '#test/harness/temporal.ts';
import { taskQueues, workflowIds, workflowNames, type IntegrityArgs } from '../contract.ts';
import { unconnected } from '#test/harness/unconnected.ts';

let environment: TestWorkflowEnvironment;
let database: TestDatabase;
let connection: DatabaseConnection;
let engine: { stop: () => Promise<void> };
/** Whose mailbox makes the whole check fail: a bug, not an outage. */
const broken = new Set<string>();

beforeAll(async () => {
  silenceTemporal();
  environment = await startDevServer();
  database = await createTestDatabase();
  connection = createDatabase(database.url);
  engine = await startEngine(environment, {
    db: connection.db,
    clock: () => new Date(),
    openMailbox: ({ workspaceId }) => {
      throw new Error(broken.has(workspaceId) ? 'a bug' : 'not asked for');
    },
    unsubscribeUrl: () => '',
    timing: { deadlineMs: 1_000, fenceMs: 0 },
    reach: () => {},
    ...unconnected,
    pollIntervalMs: 60_000,
    findMailServer: async () => null,
    random: () => 0.5,
  });
});
afterAll(async () => {
  await engine.stop();
  await connection.close();
  await database.close();
  await environment.teardown();
});

const latest = (workspaceId: string) => inWorkspace(connection.db, workspaceId, findLatestCheck);
const checkAll = (args: IntegrityArgs) =>
  environment.client.workflow.execute(workflowNames.integrity, {
    workflowId: workflowIds.integrity('all'),
    taskQueue: taskQueues.engine,
    args: [args],
  });

it('checks every workspace, also those after one that cannot be checked', async () => {
  const workspaces: string[] = [];
  for (let nth = 0; nth < 3; nth += 1) workspaces.push(await createWorkspace(connection.db));
  const [first = '', second = '', third = ''] = workspaces.toSorted();
  await createMailbox(connection.db, second);
  broken.add(second);
  await createContacts(connection.db, third, 2);

  await checkAll({ workspaceId: null });

  expect(await latest(first)).toMatchObject({ findings: [], notChecked: [] });
  expect(await latest(second)).toBeNull();
  expect((await latest(third))?.checked).toBeGreaterThanOrEqual(2);
});

it('checks one workspace when asked to', async () => {
  const workspaceId = await createWorkspace(connection.db);
  await createTemporalGateway(environment.client).deliver({ kind: 'check_integrity', workspaceId });
  await environment.client.workflow.getHandle(workflowIds.integrity(workspaceId)).result();
  const rows = await inWorkspace(connection.db, workspaceId, (tx) =>
    tx.select().from(integrityChecks),
  );
  expect(rows).toHaveLength(1);
});
