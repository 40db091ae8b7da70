import { templateFolderRows } from '#db/queries/template/template-folder-rows.ts';
import { TemplateFolderRefInput } from '#domain/template/template-folder-ref-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';

/** Removes a folder; its templates stay, in none. @throws AppError forbidden; not_found */
export async function deleteTemplateFolder(call: {
  ctx: VerbContext;
  input: TemplateFolderRefInput;
}): Promise<void> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { folderId } = parseInput(TemplateFolderRefInput, call.input);
  await changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    const row = await templateFolderRows.remove(tx, folderId);
    if (!row) throw notFound('folder');
    await audit('deleteTemplateFolder', folderId);
    await announce('template.changed', null);
  });
}
