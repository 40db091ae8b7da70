import { contactFields } from '../import/contact-field.ts';
import type { ImportColumn } from '../import/import-mapping.ts';

type Target = ImportColumn['target'];

/** Types of property whose cells are words. */
const wordTypes = ['title', 'rich_text', 'formula', 'rollup'] as const;
/** Types that can be read at all; the others (files, relations, buttons) hold no text. */
const readableTypes = [
  ...wordTypes,
  'email',
  'phone_number',
  'url',
  'number',
  'checkbox',
  'select',
  'multi_select',
  'status',
  'date',
  'people',
  'created_time',
  'last_edited_time',
  'unique_id',
];

/** Beside words, what suits a field. */
const alsoSuits: Readonly<Record<string, readonly string[]>> = {
  email: ['email'],
  name: ['people', 'select'],
  company: ['select', 'multi_select'],
  role: ['select', 'multi_select'],
  timeZone: ['select'],
  phone: ['phone_number', 'number'],
  website: ['url'],
  linkedin: ['url'],
  location: ['select', 'multi_select'],
  tags: ['select', 'multi_select', 'status'],
};

/** Whether a property of this type can fill a contact's field. */
export function canFill(type: string, target: Target): boolean {
  if (target === 'ignore') return true;
  if (!readableTypes.includes(type)) return false;
  if (target === 'custom') return true;
  return wordTypes.some((word) => word === type) || (alsoSuits[target] ?? []).includes(type);
}

/** Everything a property of this type may be mapped to. */
export function targetsFor(type: string): Target[] {
  const targets: Target[] = [...contactFields, 'custom', 'ignore'];
  return targets.filter((target) => canFill(type, target));
}
