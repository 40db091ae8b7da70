import { templateFolderRows } from '#db/queries/template/template-folder-rows.ts';
import { CreateTemplateFolderInput } from '#domain/template/create-template-folder-input.ts';
import type { TemplateFolderView } from '#domain/template/template-folder-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { nameTaken } from '../name-taken.ts';
import { parseInput } from '../parse-input.ts';
import { viewTemplateFolder } from './view-template-folder.ts';

/** Adds a folder. @throws AppError forbidden; invalid_input; conflict when the name is taken */
export async function createTemplateFolder(call: {
  ctx: VerbContext;
  input: CreateTemplateFolderInput;
}): Promise<TemplateFolderView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { name } = parseInput(CreateTemplateFolderInput, call.input);
  const { workspaceId } = ctx.access;
  return changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    const row = await templateFolderRows.insert(tx, { name, workspaceId });
    if (!row) throw nameTaken('folder');
    await audit('createTemplateFolder', row.id);
    await announce('template.changed', null);
    return viewTemplateFolder(row, 0);
  });
}
