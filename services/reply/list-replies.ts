import { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import { listReplies as listRows } from '#db/queries/reply/reply-rows.ts';
import { ListRepliesInput } from '#domain/reply/list-replies-input.ts';
import type { ReplyView } from '#domain/reply/reply-view.ts';
import { InstantInput } from '#domain/shared/instant-input.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { parseInput } from '../parse-input.ts';
import { viewReplies } from './view-replies.ts';

const Cursor = z.object({ at: InstantInput, id: z.string() });

/** What people answered, newest first. @throws AppError forbidden; invalid_input */
export async function listReplies(call: {
  ctx: VerbContext;
  input: ListRepliesInput;
}): Promise<PageView<ReplyView>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { cursor, limit, ...of } = parseInput(ListRepliesInput, call.input);
  const after = cursor === undefined ? null : decodeCursor(Cursor, cursor);
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    const rows = await listRows(tx, { ...of, after, limit: limit + 1 });
    const items = await viewReplies(tx, rows.slice(0, limit));
    const last = items.at(-1);
    const hasMore = rows.length > limit && last !== undefined;
    return { items, nextCursor: hasMore ? encodeCursor({ at: last.at, id: last.id }) : null };
  });
}
