import { templateRows } from '#db/queries/template/template-rows.ts';
import { lockWorkspace } from '#db/queries/workspace/lock-workspace.ts';
import { CreateTemplateInput } from '#domain/template/create-template-input.ts';
import type { TemplateView } from '#domain/template/template-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { checkEmailFiles } from '../file/check-email-files.ts';
import { nameTaken } from '../name-taken.ts';
import { parseInput } from '../parse-input.ts';
import { getTemplateFolderRow } from './get-template-folder-row.ts';
import { insertTemplate } from './insert-template.ts';
import { viewTemplate } from './view-templates.ts';

/**
 * Adds a template to the library.
 * @throws AppError forbidden; invalid_input; not_found for a folder that is not there; conflict when the
 * name is taken
 */
export async function createTemplate(call: {
  ctx: VerbContext;
  input: CreateTemplateInput;
}): Promise<TemplateView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const input = parseInput(CreateTemplateInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    await lockWorkspace(tx, ctx.access.workspaceId);
    if (input.folderId !== null) await getTemplateFolderRow(tx, input.folderId);
    if (await templateRows.isNameTaken(tx, input.name, null)) throw nameTaken('template');
    await checkEmailFiles(tx, [{ ...input, path: [] }]);
    const row = await insertTemplate(tx, ctx, input);
    await audit('createTemplate', row.id);
    await announce('template.changed', row.id);
    return viewTemplate(tx, row);
  });
}
