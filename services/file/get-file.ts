import { inWorkspace } from '#db/in-workspace.ts';
import { fileRows } from '#db/queries/file/file-rows.ts';
import { FileRefInput } from '#domain/file/file-ref-input.ts';
import type { FileView } from '#domain/file/file-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { viewFile } from './view-file.ts';

/** A file with its bytes. @throws AppError forbidden; not_found */
export async function getFile(call: {
  ctx: VerbContext;
  input: FileRefInput;
}): Promise<FileView & { content: Uint8Array }> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { fileId } = parseInput(FileRefInput, call.input);
  const [row] = await inWorkspace(ctx.db, ctx.access.workspaceId, (tx) =>
    fileRows.load(tx, [fileId]),
  );
  if (!row) throw notFound('file');
  return { ...viewFile(row), content: row.content };
}
