import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Worker } from '@temporalio/worker';
import { waitUntil } from '#processes/machine/wait-until.ts';

/** `PendingActivityState`: handed to a worker. */
const started = 2;
/** Longer than a task takes from the server to a worker. */
const lookEveryMs = 25;

/**
 * Ends workflows once nothing of them is being done: time must stand still meanwhile. The time-skipping
 * server holds time while a task is under way, and for good when its workflow is terminated meanwhile.
 * Those that are over already are passed over.
 */
export async function endWorkflows(
  client: Client,
  workers: readonly Worker[],
  workflowIds: readonly string[],
): Promise<void> {
  let before: string | null = null;
  const areAtRest = async () => {
    const now = workers.every(isIdle) ? await lookAt(client, workflowIds) : null;
    const isSame = now !== null && now === before;
    before = now;
    return isSame && workers.every(isIdle);
  };
  const what = `${workflowIds.join(', ')} are at rest`;
  await waitUntil(areAtRest, { what, withinMs: 60_000, everyMs: lookEveryMs });
  for (const workflowId of workflowIds) {
    await client.workflow.getHandle(workflowId).terminate().catch(ignoreGone);
  }
}

function isIdle(worker: Worker): boolean {
  const { numInFlightWorkflowActivations, numInFlightActivities } = worker.getStatus();
  return numInFlightWorkflowActivations + numInFlightActivities === 0;
}

/** @returns how far their histories are; null while an activity runs or is about to */
async function lookAt(client: Client, workflowIds: readonly string[]): Promise<string | null> {
  const lengths: number[] = [];
  for (const workflowId of workflowIds) {
    const execution = await client.workflow.getHandle(workflowId).describe().catch(ignoreGone);
    const isRunning = execution?.raw.pendingActivities?.some(
      // One that waits for its next attempt does so in time that stands still.
      ({ state, attempt }) => Number(state) === started || (attempt ?? 1) <= 1,
    );
    if (isRunning) return null;
    lengths.push(execution?.historyLength ?? 0);
  }
  return lengths.join();
}

function ignoreGone(error: unknown): undefined {
  if (!(error instanceof WorkflowNotFoundError)) throw error;
}
