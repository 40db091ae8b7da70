import { z } from 'zod';
import { pageInput } from '../shared/page-input.ts';
import { contactFilter } from './contact-filter-input.ts';

export const contactSortFields = [
  'createdAt',
  'updatedAt',
  'name',
  'email',
  'company',
  'role',
  'status',
] as const;
export type ContactSortField = (typeof contactSortFields)[number];

const ascending = contactSortFields.map((field) => field);
const descending = contactSortFields.map((field) => `-${field}` as const);

export const ListContactsInput = z.strictObject({
  ...contactFilter,
  /** Field name; `-` in front for descending. */
  sort: z.enum([...ascending, ...descending]).default('-createdAt'),
  ...pageInput,
});
export type ListContactsInput = z.input<typeof ListContactsInput>;
