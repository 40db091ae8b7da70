import type { Transaction } from '#db/client.ts';
import type { TemplateRow } from '#db/queries/template/template-rows.ts';
import { templateVersionRows } from '#db/queries/template/template-version-rows.ts';
import { AppError } from '#domain/shared/app-error.ts';
import type { TemplatePart } from '#domain/template/template-words.ts';
import { nameActors } from '../name-actors.ts';

const partNames: Readonly<Record<TemplatePart, string>> = {
  name: 'name',
  subject: 'subject',
  body: 'text',
  format: 'format',
  attachmentIds: 'attachments',
};

/**
 * Somebody saved the template after the caller had read it: who and what is said, nothing is written over.
 * @throws AppError conflict when `version` is not the latest
 */
export async function refuseStaleSave(
  tx: Transaction,
  template: TemplateRow,
  version: number,
): Promise<void> {
  if (version === template.version) return;
  if (version > template.version) {
    throw new AppError('conflict', `This template has no version ${version} yet.`);
  }
  const changed = await templateVersionRows.listChangedSince(tx, template.id, version);
  const name = await nameActors(tx, [template.changedBy]);
  const changedBy = name(template.changedBy);
  const who = ('name' in changedBy && changedBy.name) || 'Somebody';
  const what = changed.map((part) => partNames[part]).join(', ');
  throw new AppError('conflict', `${who} saved this template meanwhile and changed: ${what}.`, {
    details: {
      version: template.version,
      changed,
      changedBy,
      changedAt: template.changedAt.toISOString(),
    },
  });
}
