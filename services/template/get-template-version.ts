import { inWorkspace } from '#db/in-workspace.ts';
import { templateVersionRows } from '#db/queries/template/template-version-rows.ts';
import { TemplateVersionRefInput } from '#domain/template/template-version-ref-input.ts';
import type { TemplateVersionTextView } from '#domain/template/template-version-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { nameActors } from '../name-actors.ts';
import { notFound } from '../not-found.ts';
import { parseInput } from '../parse-input.ts';
import { getTemplateRow } from './get-template-row.ts';
import { viewTemplateVersion } from './view-template-version.ts';
import { wordsOf } from './words-of.ts';

/** What a template said in one of its versions. @throws AppError forbidden; not_found */
export async function getTemplateVersion(call: {
  ctx: VerbContext;
  input: TemplateVersionRefInput;
}): Promise<TemplateVersionTextView> {
  const { ctx } = call;
  authorize(ctx.access, 'read');
  const { templateId, number } = parseInput(TemplateVersionRefInput, call.input);
  return inWorkspace(ctx.db, ctx.access.workspaceId, async (tx) => {
    const { version } = await getTemplateRow(tx, templateId);
    const row = await templateVersionRows.find(tx, templateId, number);
    if (!row) throw notFound('version');
    const name = await nameActors(tx, [row.actor]);
    return { ...viewTemplateVersion(row, version, name), ...wordsOf(row) };
  });
}
