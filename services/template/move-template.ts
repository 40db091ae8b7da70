import { templateRows } from '#db/queries/template/template-rows.ts';
import { MoveTemplateInput } from '#domain/template/move-template-input.ts';
import type { TemplateView } from '#domain/template/template-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getTemplateFolderRow } from './get-template-folder-row.ts';
import { lockTemplateRow } from './lock-template-row.ts';
import { viewTemplate } from './view-templates.ts';

/** Puts a template into a folder, or out of any: no new version. @throws AppError forbidden; invalid_input; not_found */
export async function moveTemplate(call: {
  ctx: VerbContext;
  input: MoveTemplateInput;
}): Promise<TemplateView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { templateId, folderId } = parseInput(MoveTemplateInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    await lockTemplateRow(tx, templateId);
    if (folderId !== null) await getTemplateFolderRow(tx, folderId);
    const row = await templateRows.update(tx, templateId, { folderId });
    await audit('moveTemplate', templateId, { folderId });
    await announce('template.changed', templateId);
    return viewTemplate(tx, row);
  });
}
