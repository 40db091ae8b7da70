import type { NotionMapping } from '#domain/notion/notion-mapping.ts';
import { ImportColumn } from '#domain/import/import-mapping.ts';
import { formText } from './form-text.ts';

/** The mapping as the form of a database holds it: one `propertyId`, `header` and `target` for each row. */
export function readNotionMapping(form: FormData): NotionMapping {
  const all = (name: string) => form.getAll(name).map(String);
  const [headers, targets] = [all('header'), all('target')];
  return {
    columns: all('propertyId').map((propertyId, row) => ({
      propertyId,
      header: headers[row] ?? '',
      target: ImportColumn.shape.target.catch('ignore').parse(targets[row]),
    })),
    statusPropertyId: formText(form, 'statusPropertyId') || null,
    lastSentPropertyId: formText(form, 'lastSentPropertyId') || null,
    nextStepPropertyId: formText(form, 'nextStepPropertyId') || null,
  };
}
