/** Fields of a contact that a column can fill. */
export const contactFields = [
  'name',
  'firstName',
  'lastName',
  'email',
  'company',
  'role',
  'timeZone',
] as const;
export type ContactField = (typeof contactFields)[number];
