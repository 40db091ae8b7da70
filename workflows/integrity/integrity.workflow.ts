import {
  ActivityFailure,
  continueAsNew,
  log,
  proxyActivities,
  workflowInfo,
} from '@temporalio/workflow';
import type { IntegrityActivities } from '#activities/integrity/integrity.activities.ts';
import { auditOptions } from '../activity-options.ts';
import type { IntegrityArgs } from '../contract.ts';

const { listWorkspacesToVerify, verifyWorkspace } =
  proxyActivities<IntegrityActivities>(auditOptions);

/**
 * Checks one workspace, or all of them one after the other, and ends: the Schedule `verify-integrity`
 * starts it every hour, a person any time. No messages. Continues as new when the server suggests it.
 */
export async function integrityWorkflow(args: IntegrityArgs): Promise<void> {
  if (args.workspaceId !== null) return verifyWorkspace({ workspaceId: args.workspaceId });
  let afterId = args.afterId ?? null;
  for (;;) {
    const workspaceIds = await listWorkspacesToVerify({ afterId });
    for (const workspaceId of workspaceIds) {
      await verifyWorkspace({ workspaceId }).catch(passOver(workspaceId));
      afterId = workspaceId;
    }
    if (workspaceIds.length === 0) return;
    if (workflowInfo().continueAsNewSuggested) {
      return continueAsNew<typeof integrityWorkflow>({ workspaceId: null, afterId });
    }
  }
}

/** The others are checked all the same, and this one again in an hour. */
function passOver(workspaceId: string): (error: unknown) => void {
  return (error) => {
    if (!(error instanceof ActivityFailure)) throw error;
    log.warn('a workspace could not be checked', { workspaceId });
  };
}
