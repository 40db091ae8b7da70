import type { ContactField } from './contact-field.ts';
import type { ImportColumn, ImportMapping } from './import-mapping.ts';

/** Names of the required columns that a file lacks, as a person would call them. */
export function missingColumns(
  columns: readonly ImportColumn[],
  mapping: Pick<ImportMapping, 'allowEmptyCompany' | 'allowEmptyRole'>,
): string[] {
  const has = (...fields: ContactField[]) =>
    columns.some((column) => fields.some((field) => field === column.target));
  return [
    ...(has('name', 'firstName', 'lastName') ? [] : ['Name']),
    ...(has('email') ? [] : ['Email']),
    ...(mapping.allowEmptyCompany || has('company') ? [] : ['Company']),
    ...(mapping.allowEmptyRole || has('role') ? [] : ['Role']),
  ];
}
