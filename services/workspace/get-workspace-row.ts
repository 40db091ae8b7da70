import type { Transaction } from '#db/client.ts';
import { findWorkspaceRow, type WorkspaceRow } from '#db/queries/workspace/find-workspace-row.ts';
import { lockWorkspace } from '#db/queries/workspace/lock-workspace.ts';
import { notFound } from '../not-found.ts';

/** @throws AppError not_found */
export async function getWorkspaceRow(tx: Transaction, workspaceId: string): Promise<WorkspaceRow> {
  const row = await findWorkspaceRow(tx, workspaceId);
  if (!row) throw notFound('workspace');
  return row;
}

/** For a verb that changes it. @throws AppError not_found */
export async function getLockedWorkspace(
  tx: Transaction,
  workspaceId: string,
): Promise<WorkspaceRow> {
  const row = await lockWorkspace(tx, workspaceId);
  if (!row) throw notFound('workspace');
  return row;
}
