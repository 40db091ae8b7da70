import { templateRows } from '#db/queries/template/template-rows.ts';
import { lockWorkspace } from '#db/queries/workspace/lock-workspace.ts';
import type { TemplateView } from '#domain/template/template-view.ts';
import { changedParts, type TemplateWords } from '#domain/template/template-words.ts';
import { UpdateTemplateInput } from '#domain/template/update-template-input.ts';
import { authorize } from '../authorize.ts';
import { changeWorkspace } from '../change-workspace.ts';
import type { VerbContext } from '../context.ts';
import { checkEmailFiles } from '../file/check-email-files.ts';
import { nameTaken } from '../name-taken.ts';
import { parseInput } from '../parse-input.ts';
import { lockTemplateRow } from './lock-template-row.ts';
import { refuseFaultyText } from './refuse-faulty-text.ts';
import { refuseStaleSave } from './refuse-stale-save.ts';
import { saveWords } from './save-words.ts';
import { viewTemplate } from './view-templates.ts';
import { wordsOf } from './words-of.ts';

/**
 * Changes a template and keeps what it said as a version; emails that were begun from it stay as they are.
 * Saved twice alike, it is one version.
 * @throws AppError forbidden; invalid_input; not_found; conflict when the name is taken, or when somebody
 * else saved after the version that the caller changed
 */
export async function updateTemplate(call: {
  ctx: VerbContext;
  input: UpdateTemplateInput;
}): Promise<TemplateView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { templateId, version, ...given } = parseInput(UpdateTemplateInput, call.input);
  return changeWorkspace(ctx, async ({ tx, audit, announce }) => {
    if (given.name !== undefined) await lockWorkspace(tx, ctx.access.workspaceId);
    const former = await lockTemplateRow(tx, templateId);
    const words = withChanges(wordsOf(former), given);
    const changed = changedParts(former, words);
    if (changed.length > 0) {
      await refuseStaleSave(tx, former, version);
      if (await templateRows.isNameTaken(tx, words.name, templateId)) throw nameTaken('template');
      if (changed.includes('body') || changed.includes('format')) refuseFaultyText(words);
      await checkEmailFiles(tx, [{ ...words, path: [] }]);
      await audit('updateTemplate', templateId, { fields: changed });
      await announce('template.changed', templateId);
    }
    return viewTemplate(tx, await saveWords(tx, ctx, former, { words, restoredFrom: null }));
  });
}

function withChanges(
  words: TemplateWords,
  given: { [Part in keyof TemplateWords]?: TemplateWords[Part] | undefined },
): TemplateWords {
  return {
    name: given.name ?? words.name,
    subject: given.subject === undefined ? words.subject : given.subject,
    body: given.body ?? words.body,
    format: given.format ?? words.format,
    attachmentIds: given.attachmentIds ?? words.attachmentIds,
  };
}
