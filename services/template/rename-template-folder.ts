import { countTemplates } from '#db/queries/template/count-templates.ts';
import { templateFolderRows } from '#db/queries/template/template-folder-rows.ts';
import { RenameTemplateFolderInput } from '#domain/template/rename-template-folder-input.ts';
import type { TemplateFolderView } from '#domain/template/template-folder-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { nameTaken } from '../name-taken.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { viewTemplateFolder } from './view-template-folder.ts';

/** Renames a folder. @throws AppError forbidden; invalid_input; not_found; conflict when the name is taken */
export async function renameTemplateFolder(call: {
  ctx: VerbContext;
  input: RenameTemplateFolderInput;
}): Promise<TemplateFolderView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { folderId, name } = parseInput(RenameTemplateFolderInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    if (await templateFolderRows.isNameTaken(tx, name, folderId)) throw nameTaken('folder');
    const row = await templateFolderRows.update(tx, folderId, { name });
    if (!row) throw notFound('folder');
    await audit('renameTemplateFolder', folderId);
    await announce('template.changed', null);
    const countOf = await countTemplates(tx);
    return viewTemplateFolder(row, countOf(folderId));
  });
}
