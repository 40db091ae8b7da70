import { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import { listTrash as listRows, type TrashedContact } from '#db/queries/contact/list-trash.ts';
import { ListTrashInput } from '#domain/contact/list-trash-input.ts';
import { trashKeptMs } from '#domain/contact/trash-kept-ms.ts';
import type { TrashedContactView } from '#domain/contact/trashed-contact-view.ts';
import { InstantInput } from '#domain/shared/instant-input.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { parseInput } from '../parse-input.ts';

const Cursor = z.object({ deletedAt: InstantInput, id: z.string() });

/** Who is in the trash, the latest first. @throws AppError forbidden; invalid_input */
export async function listTrash(call: {
  ctx: VerbContext;
  input: ListTrashInput;
}): Promise<PageView<TrashedContactView>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { cursor, limit } = parseInput(ListTrashInput, call.input);
  const after = cursor === undefined ? null : decodeCursor(Cursor, cursor);
  const rows = await inWorkspace(ctx.db, ctx.access.workspaceId, (tx) =>
    listRows(tx, { after, limit: limit + 1 }),
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    items: page.map(viewTrashed),
    nextCursor: hasMore ? encodeCursor({ deletedAt: last.deletedAt, id: last.id }) : null,
  };
}

function viewTrashed({ deletedAt, ...contact }: TrashedContact): TrashedContactView {
  const atMs = Date.parse(deletedAt);
  return {
    ...contact,
    deletedAt: new Date(atMs).toISOString(),
    goneAt: new Date(atMs + trashKeptMs).toISOString(),
  };
}
