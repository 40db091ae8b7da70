import { z } from 'zod';
import { inWorkspace } from '#db/in-workspace.ts';
import { listTemplates as listRows } from '#db/queries/template/list-templates.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { ListTemplatesInput } from '#domain/template/list-templates-input.ts';
import type { TemplateView } from '#domain/template/template-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { decodeCursor, encodeCursor } from '../page-cursor.ts';
import { parseInput } from '../parse-input.ts';
import { viewTemplates } from './view-templates.ts';

const Cursor = z.object({ name: z.string(), id: z.string() });

/** The library, by name. @throws AppError forbidden; invalid_input */
export async function listTemplates(call: {
  ctx: VerbContext;
  input: ListTemplatesInput;
}): Promise<PageView<TemplateView>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { q = '', folderId, cursor, limit } = parseInput(ListTemplatesInput, call.input);
  const query = {
    words: q.split(/\s+/).filter((word) => word !== ''),
    folder: folderOf(folderId),
    after: cursor === undefined ? null : decodeCursor(Cursor, cursor),
    limit: limit + 1,
  };
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    const rows = await listRows(tx, query);
    const items = await viewTemplates(tx, rows.slice(0, limit));
    const last = items.at(-1);
    const hasMore = rows.length > limit && last !== undefined;
    return {
      items,
      nextCursor: hasMore ? encodeCursor({ name: last.name, id: last.id }) : null,
    };
  });
}

function folderOf(folderId: string | undefined) {
  if (folderId === undefined) return { kind: 'any' as const };
  return folderId === 'none' ? { kind: 'none' as const } : { kind: 'one' as const, id: folderId };
}
