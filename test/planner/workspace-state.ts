import type { WorkspaceState } from '#domain/sending/workspace-state.ts';

/** A workspace without limits of its own. */
export function workspaceState(changes: Partial<WorkspaceState> = {}): WorkspaceState {
  return {
    dailyQuota: null,
    domainDailyLimit: null,
    today: { date: '2026-06-01', sent: 0 },
    ...changes,
  };
}
