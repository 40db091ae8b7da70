import { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import { listSyncLog as listRows } from '#db/queries/notion/list-sync-log.ts';
import { ListSyncLogInput, type SyncLogEntryView } from '#domain/notion/sync-log.ts';
import { InstantInput } from '#domain/shared/instant-input.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { parseInput } from '../parse-input.ts';
import { viewSyncLogEntry } from './view-sync-log-entry.ts';

const Cursor = z.object({ at: InstantInput, contactId: z.string() });

/**
 * Each row of Notion that is a contact, and whether it shows what the contact is; the latest change first.
 * @throws AppError forbidden; invalid_input
 */
export async function listSyncLog(call: {
  ctx: VerbContext;
  input: ListSyncLogInput;
}): Promise<PageView<SyncLogEntryView>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const {
    state = null,
    contactId = null,
    cursor,
    limit,
  } = parseInput(ListSyncLogInput, call.input);
  const after = cursor === undefined ? null : decodeCursor(Cursor, cursor);
  const query = { state, contactId, after, limit: limit + 1 };
  const rows = await inWorkspace(ctx.db, ctx.access.workspaceId, (tx) => listRows(tx, query));
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    items: page.map(viewSyncLogEntry),
    nextCursor: hasMore
      ? encodeCursor({ at: last.updatedAt.toISOString(), contactId: last.contactId })
      : null,
  };
}
