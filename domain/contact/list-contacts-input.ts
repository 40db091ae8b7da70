import { z } from 'zod';
import { pageInput } from '../shared/page-input.ts';
import { contactFilter } from './contact-filter-input.ts';
import { contactSorts } from './contact-sort.ts';

export const ListContactsInput = z.strictObject({
  ...contactFilter,
  /** Field name; `-` in front for descending. */
  sort: z.enum(contactSorts).default('-createdAt'),
  ...pageInput,
});
export type ListContactsInput = z.input<typeof ListContactsInput>;
