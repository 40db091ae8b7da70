const contactSortFields = [
  'createdAt',
  'updatedAt',
  'name',
  'email',
  'company',
  'role',
  'status',
] as const;
export type ContactSortField = (typeof contactSortFields)[number];

/** As a client writes it: the field's name, `-` in front for descending. */
export type ContactSort = ContactSortField | `-${ContactSortField}`;

export const contactSorts: readonly ContactSort[] = contactSortFields.flatMap((field) => [
  field,
  `-${field}` as const,
]);

export function parseContactSort(sort: ContactSort): {
  field: ContactSortField;
  isDescending: boolean;
} {
  const field = contactSortFields.find((each) => sort === each || sort === `-${each}`);
  if (!field) throw new Error(`no such order: ${sort}`);
  return { field, isDescending: sort !== field };
}
