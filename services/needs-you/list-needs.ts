import { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import { countNeeds, listNeeds as listRows } from '#db/queries/needs-you/list-needs.ts';
import { describeNeed } from '#domain/needs-you/describe-need.ts';
import { ListNeedsInput } from '#domain/needs-you/list-needs-input.ts';
import { needActions } from '#domain/needs-you/need-actions.ts';
import type { Need } from '#domain/needs-you/need.ts';
import type { NeedView } from '#domain/needs-you/need-view.ts';
import type { NeedsView } from '#domain/needs-you/needs-view.ts';
import { InstantInput } from '#domain/shared/instant-input.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { parseInput } from '../parse-input.ts';

const Cursor = z.object({ since: InstantInput, key: z.string() });

/**
 * What does not go on by itself, newest first, and what can be done about each. Computed from the facts:
 * whatever mends one takes it off the list. @throws AppError forbidden; invalid_input
 */
export async function listNeeds(call: {
  ctx: VerbContext;
  input: ListNeedsInput;
}): Promise<NeedsView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { cursor, limit } = parseInput(ListNeedsInput, call.input);
  const after = cursor === undefined ? null : decodeCursor(Cursor, cursor);
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    const total = await countNeeds(tx);
    if (limit === 0) return { items: [], nextCursor: null, total };
    const rows = await listRows(tx, { after, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const hasMore = rows.length > limit && last !== undefined;
    const nextCursor = hasMore
      ? encodeCursor({ since: last.since.toISOString(), key: keyOf(last) })
      : null;
    return { items: page.map(viewNeed), nextCursor, total };
  });
}

const keyOf = ({ kind, id }: Need) => `${kind}:${id}`;

function viewNeed(need: Need): NeedView {
  const { kind, contactId, campaignId, mailboxId, count, since } = need;
  return {
    kind,
    id: keyOf(need),
    ...(contactId && { contactId }),
    ...(campaignId && { campaignId }),
    ...(mailboxId && { mailboxId }),
    ...describeNeed(need),
    count,
    since: since.toISOString(),
    actions: needActions(need),
  };
}
