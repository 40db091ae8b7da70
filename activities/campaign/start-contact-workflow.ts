import { Context } from '@temporalio/activity';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { taskQueues, workflowIds, workflowNames } from '#workflows/contract.ts';
import { searchAttributes } from '../search-attributes.ts';

/** Starts a contact's workflow once; the id makes every repetition harmless. */
export async function startContactWorkflow(enrollment: {
  id: string;
  workspaceId: string;
  campaignId: string;
  mailboxId: string | null;
}): Promise<void> {
  const { id, workspaceId, campaignId, mailboxId } = enrollment;
  try {
    await Context.current().client.workflow.start(workflowNames.contact, {
      workflowId: workflowIds.contact(id),
      taskQueue: taskQueues.engine,
      args: [{ workspaceId, enrollmentId: id }],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      typedSearchAttributes: searchAttributes({ workspaceId, campaignId, mailboxId }),
    });
  } catch (error) {
    if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
  }
}
