import { z } from 'zod';
import { pageInput } from '../shared/page-input.ts';
import { contactFilter } from './contact-filter-input.ts';
import { ContactSort } from './contact-sort.ts';

export const ListContactsInput = z.strictObject({
  ...contactFilter,
  /** Field name or `custom.<name>`; `-` in front for descending. Whoever has no value comes last. */
  sort: ContactSort.default('-createdAt'),
  ...pageInput,
});
export type ListContactsInput = z.input<typeof ListContactsInput>;
