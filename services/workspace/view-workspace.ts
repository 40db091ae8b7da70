import type { WorkspaceRow } from '#db/queries/workspace/find-workspace-row.ts';
import type { WorkspaceView } from '#domain/workspace/workspace-view.ts';

export function viewWorkspace(row: WorkspaceRow): WorkspaceView {
  const { id, name, dailyQuota, domainDailyLimit, writingBudget, sendingPausedAt } = row;
  return {
    id,
    name,
    dailyQuota,
    domainDailyLimit,
    writingBudgetMicroDollars: writingBudget,
    sendingPausedAt: sendingPausedAt?.toISOString() ?? null,
  };
}
