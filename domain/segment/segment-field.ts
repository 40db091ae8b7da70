/** Fields of a contact that a condition may ask for as text. */
export const segmentFields = [
  'name',
  'firstName',
  'lastName',
  'email',
  'emailDomain',
  'company',
  'role',
  'phone',
  'website',
  'linkedin',
  'location',
  'timeZone',
] as const;
export type SegmentField = (typeof segmentFields)[number];
