import { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import { findImport } from '#db/queries/import/find-import.ts';
import { listImportRejections } from '#db/queries/import/list-import-rejections.ts';
import type { ImportRejectionView } from '#domain/import/import-view.ts';
import { ListRejectionsInput } from '#domain/import/list-rejections-input.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { parseInput } from '../parse-input.ts';
import { viewRejection } from './view-import.ts';

const Cursor = z.object({ record: z.string().regex(/^\d{1,10}$/) });

/** Rejected rows with all their cells. @throws AppError forbidden; invalid_input; not_found */
export async function listRejections(call: {
  ctx: VerbContext;
  input: ListRejectionsInput;
}): Promise<PageView<ImportRejectionView>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { cursor, limit, ...page } = parseInput(ListRejectionsInput, call.input);
  const afterRecord = cursor === undefined ? 0 : Number(decodeCursor(Cursor, cursor).record);
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    if (!(await findImport(tx, page.importId))) throw notFound('import');
    const rows = await listImportRejections(tx, { ...page, afterRecord, limit: limit + 1 });
    const items = rows.slice(0, limit).map((row) => ({ ...viewRejection(row), cells: row.cells }));
    const last = items.at(-1);
    const hasMore = rows.length > limit && last !== undefined;
    return { items, nextCursor: hasMore ? encodeCursor({ record: String(last.record) }) : null };
  });
}
