import { inWorkspace } from '#db/in-workspace.ts';
import { fileRows } from '#db/queries/file/file-rows.ts';
import type { FileView } from '#domain/file/file-view.ts';
import { ListFilesInput } from '#domain/file/list-files-input.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { viewFile } from './view-file.ts';

/** Names and sizes of files, in the order asked for; those that are not there are left out. @throws AppError forbidden; invalid_input */
export async function listFiles(call: {
  ctx: VerbContext;
  input: ListFilesInput;
}): Promise<PageView<FileView>> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { ids } = parseInput(ListFilesInput, call.input);
  const rows = await inWorkspace(ctx.db, ctx.access.workspaceId, (tx) => fileRows.list(tx, ids));
  const items = ids.flatMap((id) => rows.find((row) => row.id === id) ?? []).map(viewFile);
  return { items, nextCursor: null };
}
