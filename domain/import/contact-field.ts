/** Fields of a contact that a column can fill. */
export const contactFields = [
  'name',
  'firstName',
  'lastName',
  'email',
  'company',
  'role',
  'timeZone',
  'phone',
  'website',
  'linkedin',
  'location',
  'tags',
] as const;
export type ContactField = (typeof contactFields)[number];

/** What a column fills by its name alone, while nobody has said anything else; the others stay custom. */
export const fieldsByName: readonly ContactField[] = [
  'name',
  'firstName',
  'lastName',
  'email',
  'company',
  'role',
  'timeZone',
];
