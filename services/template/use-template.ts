import { templateRows } from '#db/queries/template/template-rows.ts';
import { TemplateRefInput } from '#domain/template/template-ref-input.ts';
import type { TemplateView } from '#domain/template/template-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { lockTemplateRow } from './lock-template-row.ts';
import { viewTemplate } from './view-templates.ts';

/** Gives the words to begin an email from, and counts that. @throws AppError forbidden; not_found */
export async function useTemplate(call: {
  ctx: VerbContext;
  input: TemplateRefInput;
}): Promise<TemplateView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { templateId } = parseInput(TemplateRefInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    const { useCount } = await lockTemplateRow(tx, templateId);
    const use = { useCount: useCount + 1, lastUsedAt: ctx.clock() };
    const row = await templateRows.update(tx, templateId, use);
    await audit('useTemplate', templateId);
    await announce('template.changed', templateId);
    return viewTemplate(tx, row);
  });
}
