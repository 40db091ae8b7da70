import { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import { countApprovals, listApprovals as listRows } from '#db/queries/approval/list-approvals.ts';
import type { ApprovalsView } from '#domain/approval/approvals-view.ts';
import { ListApprovalsInput } from '#domain/approval/list-approvals-input.ts';
import { InstantInput } from '#domain/shared/instant-input.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { parseInput } from '../parse-input.ts';
import { nameAttachments } from '../file/name-attachments.ts';
import { viewApproval } from './view-approval.ts';

const Cursor = z.object({ at: InstantInput, id: z.string() });

/** Mails that wait for a person, the longest waiting first. @throws AppError forbidden; invalid_input */
export async function listApprovals(call: {
  ctx: VerbContext;
  input: ListApprovalsInput;
}): Promise<ApprovalsView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { cursor, limit, ...of } = parseInput(ListApprovalsInput, call.input);
  const asOf = ctx.clock();
  const after = cursor === undefined ? null : decodeCursor(Cursor, cursor);
  const { rows, total, attachmentsOf } = await inWorkspace(
    ctx.db,
    ctx.access.workspaceId,
    async (tx) => {
      const found = limit === 0 ? [] : await listRows(tx, { ...of, after, limit: limit + 1 });
      const emails = found.map(({ email }) => email);
      return {
        rows: found,
        total: await countApprovals(tx, of),
        attachmentsOf: await nameAttachments(tx, emails),
      };
    },
  );
  const items = rows.slice(0, limit).map((row) => viewApproval(row, attachmentsOf));
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return {
    items,
    total,
    asOf: asOf.toISOString(),
    nextCursor: hasMore ? encodeCursor({ at: last.askedAt, id: last.emailId }) : null,
  };
}
