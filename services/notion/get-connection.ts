import { inWorkspace } from '#db/in-workspace.ts';
import type { NotionConnectionRow } from '#db/queries/notion/find-notion-connection.ts';
import { listNotionConnections } from '#db/queries/notion/list-notion-connections.ts';
import { AppError } from '#domain/shared/app-error.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';

/**
 * The connection a caller means: the one they name, or the only one.
 * @throws AppError not_found; precondition_failed when there is none or it has a problem; invalid_input
 */
export async function getConnection(
  ctx: VerbContext,
  connectionId: string | undefined,
): Promise<NotionConnectionRow> {
  const rows = await inWorkspace(ctx.db, ctx.access.workspaceId, listNotionConnections);
  const row = connectionId === undefined ? rows[0] : rows.find(({ id }) => id === connectionId);
  if (!row && connectionId !== undefined) throw notFound('Notion connection');
  if (!row) throw new AppError('precondition_failed', 'Connect Notion first.');
  if (connectionId === undefined && rows.length > 1) {
    throw new AppError('invalid_input', 'connectionId: several Notion workspaces are connected.', {
      details: { fields: { connectionId: 'Say which Notion workspace.' } },
    });
  }
  if (row.problem) throw new AppError('precondition_failed', row.problem.message);
  return row;
}
