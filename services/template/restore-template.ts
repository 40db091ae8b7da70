import { templateRows } from '#db/queries/template/template-rows.ts';
import { lockWorkspace } from '#db/queries/workspace/lock-workspace.ts';
import { copyName } from '#domain/template/copy-name.ts';
import { TemplateRefInput } from '#domain/template/template-ref-input.ts';
import type { TemplateView } from '#domain/template/template-view.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { saveWords } from './save-words.ts';
import { viewTemplate } from './view-templates.ts';
import { wordsOf } from './words-of.ts';

/**
 * Brings a deleted template back with all its versions; if its name was given away meanwhile, it comes back
 * as a copy.
 * @throws AppError forbidden; not_found, also for one that is not deleted
 */
export async function restoreTemplate(call: {
  ctx: VerbContext;
  input: TemplateRefInput;
}): Promise<TemplateView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { templateId } = parseInput(TemplateRefInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    await lockWorkspace(tx, ctx.access.workspaceId);
    const deleted = await templateRows.lockDeleted(tx, templateId);
    if (!deleted) throw notFound('template');
    const isTaken = await templateRows.isNameTaken(tx, deleted.name, templateId);
    const name = isTaken ? copyName(deleted.name, await templateRows.listNames(tx)) : deleted.name;
    const words = { ...wordsOf(deleted), name };
    const named = await saveWords(tx, ctx, deleted, { words, restoredFrom: null });
    const row = await templateRows.update(tx, named.id, { deletedAt: null });
    await audit('restoreTemplate', templateId);
    await announce('template.changed', templateId);
    return viewTemplate(tx, row);
  });
}
