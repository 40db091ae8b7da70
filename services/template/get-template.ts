import { inWorkspace } from '#db/in-workspace.ts';
import { TemplateRefInput } from '#domain/template/template-ref-input.ts';
import type { TemplateView } from '#domain/template/template-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { getTemplateRow } from './get-template-row.ts';
import { viewTemplate } from './view-templates.ts';

/** One template. @throws AppError forbidden; not_found */
export async function getTemplate(call: {
  ctx: VerbContext;
  input: TemplateRefInput;
}): Promise<TemplateView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { templateId } = parseInput(TemplateRefInput, call.input);
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) =>
    viewTemplate(tx, await getTemplateRow(tx, templateId)),
  );
}
