import { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import { listApprovals as listRows } from '#db/queries/approval/list-approvals.ts';
import type { ApprovalView } from '#domain/approval/approval-view.ts';
import { ListApprovalsInput } from '#domain/approval/list-approvals-input.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { parseInput } from '../parse-input.ts';
import { viewApproval } from './view-approval.ts';

const Cursor = z.object({ at: z.iso.datetime(), id: z.string() });

/** Mails that wait for a person, the longest waiting first. @throws AppError forbidden; invalid_input */
export async function listApprovals(call: {
  ctx: VerbContext;
  input: ListApprovalsInput;
}): Promise<PageView<ApprovalView>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { cursor, limit, ...of } = parseInput(ListApprovalsInput, call.input);
  const after = cursor === undefined ? null : decodeCursor(Cursor, cursor);
  const rows = await inWorkspace(ctx.db, ctx.access.workspaceId, (tx) =>
    listRows(tx, { ...of, after, limit: limit + 1 }),
  );
  const items = rows.slice(0, limit).map(viewApproval);
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    items,
    nextCursor: hasMore ? encodeCursor({ at: last.askedAt, id: last.emailId }) : null,
  };
}
