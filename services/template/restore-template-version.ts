import { templateRows } from '#db/queries/template/template-rows.ts';
import { templateVersionRows } from '#db/queries/template/template-version-rows.ts';
import { lockWorkspace } from '#db/queries/workspace/lock-workspace.ts';
import { TemplateVersionRefInput } from '#domain/template/template-version-ref-input.ts';
import type { TemplateView } from '#domain/template/template-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { lockTemplateRow } from './lock-template-row.ts';
import { saveWords } from './save-words.ts';
import { viewTemplate } from './view-templates.ts';
import { wordsOf } from './words-of.ts';

/**
 * Has a template say again what it said in a version, which makes a new version: nothing in between is lost.
 * A name that was given away since stays as it is.
 * @throws AppError forbidden; not_found
 */
export async function restoreTemplateVersion(call: {
  ctx: VerbContext;
  input: TemplateVersionRefInput;
}): Promise<TemplateView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { templateId, number } = parseInput(TemplateVersionRefInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    await lockWorkspace(tx, ctx.access.workspaceId);
    const template = await lockTemplateRow(tx, templateId);
    const former = await templateVersionRows.find(tx, templateId, number);
    if (!former) throw notFound('version');
    const isTaken = await templateRows.isNameTaken(tx, former.name, templateId);
    const words = { ...wordsOf(former), ...(isTaken && { name: template.name }) };
    const row = await saveWords(tx, ctx, template, { words, restoredFrom: number });
    await audit('restoreTemplateVersion', templateId, { number });
    await announce('template.changed', templateId);
    return viewTemplate(tx, row);
  });
}
