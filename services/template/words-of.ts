import type { TemplateWords } from '#domain/template/template-words.ts';

/** What a row of a template, or of one of its versions, says. */
export function wordsOf({
  name,
  subject,
  body,
  format,
  attachmentIds,
}: TemplateWords): TemplateWords & { attachmentIds: string[] } {
  return { name, subject, body, format, attachmentIds: [...attachmentIds] };
}
