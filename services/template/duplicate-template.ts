import { templateRows } from '#db/queries/template/template-rows.ts';
import { lockWorkspace } from '#db/queries/workspace/lock-workspace.ts';
import { copyName } from '#domain/template/copy-name.ts';
import { TemplateRefInput } from '#domain/template/template-ref-input.ts';
import type { TemplateView } from '#domain/template/template-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getTemplateRow } from './get-template-row.ts';
import { insertTemplate } from './insert-template.ts';
import { viewTemplate } from './view-templates.ts';

/** Adds a copy beside a template, with a history of its own. @throws AppError forbidden; not_found */
export async function duplicateTemplate(call: {
  ctx: VerbContext;
  input: TemplateRefInput;
}): Promise<TemplateView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { templateId } = parseInput(TemplateRefInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    await lockWorkspace(tx, ctx.access.workspaceId);
    const original = await getTemplateRow(tx, templateId);
    const name = copyName(original.name, await templateRows.listNames(tx));
    const row = await insertTemplate(tx, ctx, { ...original, name });
    await audit('duplicateTemplate', row.id, { from: templateId });
    await announce('template.changed', row.id);
    return viewTemplate(tx, row);
  });
}
