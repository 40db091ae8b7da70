import { contactFields } from '#domain/import/contact-field.ts';
import { duplicatePolicies } from '#domain/import/import-state.ts';
import type { ReviewImportInput } from '#domain/import/review-import-input.ts';
import { formText } from './form-text.ts';
import { oneOf } from './one-of.ts';

const targets = [...contactFields, 'custom', 'ignore'] as const;

/** What the mapping table says; its columns come as three lists of one length. */
export function readMapping(form: FormData): Omit<ReviewImportInput, 'importId'> {
  const all = (name: string) => form.getAll(name).map(String);
  const [chosen, fields] = [all('target'), all('field')];
  const onDuplicate = oneOf(duplicatePolicies, formText(form, 'onDuplicate'));
  return {
    columns: all('header').map((header, index) => {
      const target = oneOf(targets, chosen[index]) ?? 'custom';
      const field = fields[index]?.trim() ?? '';
      const isRenamed = target === 'custom' && field !== '' && field !== header;
      return { header, target, ...(isRenamed && { field }) };
    }),
    allowEmptyCompany: form.has('allowEmptyCompany'),
    allowEmptyRole: form.has('allowEmptyRole'),
    sheet: formText(form, 'sheet') || null,
    ...(onDuplicate && { onDuplicate }),
  };
}
