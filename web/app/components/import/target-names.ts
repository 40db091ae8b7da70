import type { ContactField } from '#domain/import/contact-field.ts';
import { contactFields } from '#domain/import/contact-field.ts';
import type { ColumnTarget } from '#domain/import/import-mapping.ts';
import type { Confidence } from '#domain/import/suggest-columns.ts';
import type { Tone } from '../ui/tone.ts';

const fieldNames: Record<ContactField, string> = {
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email',
  company: 'Company',
  role: 'Role',
  timeZone: 'Time zone',
  phone: 'Phone',
  website: 'Website',
  linkedin: 'LinkedIn',
  location: 'Location',
  tags: 'Tags',
};

/** What a column can fill, in the words of the mapping table. */
export const targetNames: readonly (readonly [target: ColumnTarget, name: string])[] = [
  ...contactFields.map((field) => [field, fieldNames[field]] as const),
  ['custom', 'A field of its own'],
  ['ignore', 'Leave out'],
];

/** How sure a guess is, and how that is said; nothing told, nothing said. */
export const confidenceWords: Record<Confidence, { words: string; tone: Tone } | null> = {
  remembered: { words: 'as last time', tone: 'info' },
  sure: { words: 'sure', tone: 'good' },
  likely: { words: 'please check', tone: 'warn' },
  none: null,
};
