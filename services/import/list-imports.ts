import { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import { listImports as listRows } from '#db/queries/import/list-imports.ts';
import type { ImportView } from '#domain/import/import-view.ts';
import { ListImportsInput } from '#domain/import/list-imports-input.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { parseInput } from '../parse-input.ts';
import { viewImport } from './view-import.ts';

const Cursor = z.object({ id: z.string() });

/** The workspace's imports without their rejected rows, newest first. @throws AppError forbidden; invalid_input */
export async function listImports(call: {
  ctx: VerbContext;
  input: ListImportsInput;
}): Promise<PageView<ImportView>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { cursor, limit } = parseInput(ListImportsInput, call.input);
  const beforeId = cursor === undefined ? null : decodeCursor(Cursor, cursor).id;
  const rows = await inWorkspace(ctx.db, ctx.access.workspaceId, (tx) =>
    listRows(tx, { beforeId, limit: limit + 1 }),
  );
  const items = rows.slice(0, limit).map((row) => viewImport(row));
  const last = items.at(-1);
  const hasMore = rows.length > limit && last !== undefined;
  return { items, nextCursor: hasMore ? encodeCursor({ id: last.id }) : null };
}
