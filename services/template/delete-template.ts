import { templateRows } from '#db/queries/template/template-rows.ts';
import { TemplateRefInput } from '#domain/template/template-ref-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { lockTemplateRow } from './lock-template-row.ts';

/**
 * Takes a template out of the library; emails that were begun from it keep their text, and for 30 days
 * `restoreTemplate` brings it back.
 * @throws AppError forbidden; not_found
 */
export async function deleteTemplate(call: {
  ctx: VerbContext;
  input: TemplateRefInput;
}): Promise<void> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { templateId } = parseInput(TemplateRefInput, call.input);
  await changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    await lockTemplateRow(tx, templateId);
    await templateRows.update(tx, templateId, { deletedAt: ctx.clock() });
    await audit('deleteTemplate', templateId);
    await announce('template.changed', templateId);
  });
}
