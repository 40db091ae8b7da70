import { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import { listCampaigns as listRows } from '#db/queries/campaign/list-campaigns.ts';
import type { CampaignView } from '#domain/campaign/campaign-view.ts';
import { ListCampaignsInput } from '#domain/campaign/list-campaigns-input.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { parseInput } from '../parse-input.ts';
import { viewCampaigns } from './view-campaigns.ts';

const Cursor = z.object({ id: z.string() });

/** The workspace's campaigns, newest first. @throws AppError forbidden; invalid_input */
export async function listCampaigns(call: {
  ctx: VerbContext;
  input: ListCampaignsInput;
}): Promise<PageView<CampaignView>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { status, cursor, limit } = parseInput(ListCampaignsInput, call.input);
  const beforeId = cursor === undefined ? null : decodeCursor(Cursor, cursor).id;
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    const rows = await listRows(tx, { state: status ?? null, beforeId, limit: limit + 1 });
    const items = await viewCampaigns(tx, rows.slice(0, limit));
    const last = items.at(-1);
    const hasMore = rows.length > limit && last !== undefined;
    return { items, nextCursor: hasMore ? encodeCursor({ id: last.id }) : null };
  });
}
