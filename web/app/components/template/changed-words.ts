import type { TemplateVersionView } from '#domain/template/template-version-view.ts';
import type { TemplatePart } from '#domain/template/template-words.ts';

const parts: Readonly<Record<TemplatePart, string>> = {
  name: 'name',
  subject: 'subject',
  body: 'text',
  format: 'format',
  attachmentIds: 'files',
};

/** What a save did, in a few words. */
export function changedWords({
  changed,
  restoredFrom,
}: Pick<TemplateVersionView, 'changed' | 'restoredFrom'>): string {
  if (restoredFrom !== null) return `brought version ${restoredFrom} back`;
  if (changed.length === 0) return 'as it was begun';
  return `changed ${changed.map((part) => parts[part]).join(', ')}`;
}
