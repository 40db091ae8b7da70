import type { Transaction } from '#db/client.ts';
import { templateRows, type TemplateRow } from '#db/queries/template/template-rows.ts';
import { templateVersionRows } from '#db/queries/template/template-version-rows.ts';
import type { TemplateWords } from '#domain/template/template-words.ts';
import type { VerbContext } from '../context.ts';
import { wordsOf } from './words-of.ts';

/** A template with its first version. The caller has seen to it that the name is free. */
export async function insertTemplate(
  tx: Transaction,
  { access, clock }: VerbContext,
  template: TemplateWords & { folderId: string | null },
): Promise<TemplateRow> {
  const { workspaceId, actor } = access;
  const words = wordsOf(template);
  const at = clock();
  const row = await templateRows.insert(tx, {
    workspaceId,
    folderId: template.folderId,
    ...words,
    changedBy: actor,
    changedAt: at,
    createdAt: at,
  });
  await templateVersionRows.insert(tx, {
    workspaceId,
    templateId: row.id,
    number: row.version,
    ...words,
    changed: [],
    actor,
    createdAt: at,
  });
  return row;
}
