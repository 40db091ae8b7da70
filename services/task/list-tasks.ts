import { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import { listTaskOverviews } from '#db/queries/task/list-task-overviews.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { ListTasksInput } from '#domain/task/list-tasks-input.ts';
import type { TaskView } from '#domain/task/task-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { parseInput } from '../parse-input.ts';
import { viewTask } from './view-task.ts';

const Cursor = z.object({ id: z.string() });

/** What people have to do for contacts, the oldest first. @throws AppError forbidden; invalid_input */
export async function listTasks(call: {
  ctx: VerbContext;
  input: ListTasksInput;
}): Promise<PageView<TaskView>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { state, contactId, campaignId, cursor, limit } = parseInput(ListTasksInput, call.input);
  const after = cursor === undefined ? null : decodeCursor(Cursor, cursor).id;
  const query = { state, contactId, campaignId, after, limit: limit + 1 };
  const rows = await inWorkspace(ctx.db, ctx.access.workspaceId, (tx) =>
    listTaskOverviews(tx, query),
  );
  const items = rows.slice(0, limit).map(viewTask);
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { items, nextCursor: hasMore ? encodeCursor({ id: last.id }) : null };
}
