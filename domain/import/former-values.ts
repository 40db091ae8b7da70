/** Fields of a contact that an import writes, as they are stored. */
export const importedFields = [
  'name',
  'firstName',
  'lastName',
  'company',
  'role',
  'phone',
  'website',
  'linkedin',
  'location',
  'timeZone',
  'tags',
  'custom',
] as const;
export type ImportedField = (typeof importedFields)[number];

/** What an import changed of one contact: each field it touched, before and after. */
export type FormerValues = {
  before: Partial<Record<ImportedField, unknown>>;
  after: Partial<Record<ImportedField, unknown>>;
};
