import { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import { listMailboxes as listRows } from '#db/queries/mailbox/list-mailboxes.ts';
import { ListMailboxesInput } from '#domain/mailbox/list-mailboxes-input.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { parseInput } from '../parse-input.ts';
import { viewMailboxes } from './view-mailboxes.ts';

const Cursor = z.object({ id: z.string() });

/** The workspace's mailboxes, oldest first. @throws AppError forbidden; invalid_input */
export async function listMailboxes(call: {
  ctx: VerbContext;
  input: ListMailboxesInput;
}): Promise<PageView<MailboxView>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { cursor, limit } = parseInput(ListMailboxesInput, call.input);
  const afterId = cursor === undefined ? null : decodeCursor(Cursor, cursor).id;
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    const rows = await listRows(tx, { afterId, limit: limit + 1 });
    const items = await viewMailboxes(tx, rows.slice(0, limit), ctx.clock());
    const last = items.at(-1);
    const hasMore = rows.length > limit && last !== undefined;
    return { items, nextCursor: hasMore ? encodeCursor({ id: last.id }) : null };
  });
}
