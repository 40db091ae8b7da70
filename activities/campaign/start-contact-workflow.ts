import { Context } from '@temporalio/activity';
import { taskQueues, workflowIds, workflowNames } from '#workflows/contract.ts';
import { searchAttributes } from '../search-attributes.ts';

/**
 * Starts a contact's workflow; the id makes every repetition harmless, and whoever is over by then learns
 * so from the database at once. Of a sequence that goes on after its end, the former run may still be
 * about to close: the new one, which has nothing to do for hours, takes its place.
 */
export async function startContactWorkflow(enrollment: {
  id: string;
  workspaceId: string;
  campaignId: string;
  mailboxId: string | null;
  isReopened: boolean;
}): Promise<void> {
  const { id, workspaceId, campaignId, mailboxId, isReopened } = enrollment;
  await Context.current().client.workflow.start(workflowNames.contact, {
    workflowId: workflowIds.contact(id),
    taskQueue: taskQueues.engine,
    args: [{ workspaceId, enrollmentId: id }],
    workflowIdConflictPolicy: isReopened ? 'TERMINATE_EXISTING' : 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    typedSearchAttributes: searchAttributes({ workspaceId, campaignId, mailboxId }),
  });
}
