import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { workflowIds, workflowNames } from '#workflows/contract.ts';

/** Longer than a hundred thousand executions take to list, milliseconds. */
const listDeadlineMs = 120_000;
const describeDeadlineMs = 10_000;
const prefix = workflowIds.contact('');

/** Enrollments whose workflow runs, as far as Temporal's visibility knows: it lags by some seconds. */
export function listRunningContacts(temporal: Client, workspaceId: string): Promise<Set<string>> {
  const query = `WorkflowType = '${workflowNames.contact}' AND ExecutionStatus = 'Running' AND WorkspaceId = '${workspaceId}'`;
  return temporal.connection.withDeadline(Date.now() + listDeadlineMs, async () => {
    const running = new Set<string>();
    for await (const { workflowId } of temporal.workflow.list({ query, pageSize: 1_000 })) {
      running.add(workflowId.slice(prefix.length));
    }
    return running;
  });
}

/** As it is now. @returns the execution's status, `NOT_FOUND` when there is none */
export function contactExecutionStatus(temporal: Client, enrollmentId: string): Promise<string> {
  const handle = temporal.workflow.getHandle(workflowIds.contact(enrollmentId));
  return temporal.connection.withDeadline(Date.now() + describeDeadlineMs, async () => {
    try {
      return (await handle.describe()).status.name;
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return 'NOT_FOUND';
      throw error;
    }
  });
}
