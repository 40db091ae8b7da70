import { writeFileSync } from 'node:fs';
import proto from '@temporalio/proto';
import type { TestWorkflowEnvironment } from '@temporalio/testing';

const folder = new URL('../../workflows/histories/', import.meta.url);

/** Writes what a workflow did into `workflows/histories/`, named by the day; old ones stay for ever. */
export async function recordHistory(
  environment: TestWorkflowEnvironment,
  name: string,
  workflowId: string,
): Promise<void> {
  const history = await environment.client.workflow.getHandle(workflowId).fetchHistory();
  const json = proto.temporal.api.history.v1.History.fromObject(history).toJSON();
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(new URL(`${today}-${name}.json`, folder), `${JSON.stringify(json)}\n`);
}
