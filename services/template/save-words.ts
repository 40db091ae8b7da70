import type { Transaction } from '#db/client.ts';
import { templateRows, type TemplateRow } from '#db/queries/template/template-rows.ts';
import { templateVersionRows } from '#db/queries/template/template-version-rows.ts';
import { changedParts, type TemplateWords } from '#domain/template/template-words.ts';
import type { VerbContext } from '../context.ts';
import { wordsOf } from './words-of.ts';

/**
 * Makes the next version of a template that the caller holds; none when it says the same.
 * @param restoredFrom number of the version whose words they are; null = they are new
 */
export async function saveWords(
  tx: Transaction,
  { access, clock }: VerbContext,
  template: TemplateRow,
  saved: { words: TemplateWords; restoredFrom: number | null },
): Promise<TemplateRow> {
  const { workspaceId, actor } = access;
  const changed = changedParts(template, saved.words);
  if (changed.length === 0) return template;
  const words = wordsOf(saved.words);
  const number = template.version + 1;
  const at = clock();
  await templateVersionRows.insert(tx, {
    workspaceId,
    templateId: template.id,
    number,
    ...words,
    changed,
    restoredFrom: saved.restoredFrom,
    actor,
    createdAt: at,
  });
  const changes = { ...words, version: number, changedBy: actor, changedAt: at };
  return templateRows.update(tx, template.id, changes);
}
