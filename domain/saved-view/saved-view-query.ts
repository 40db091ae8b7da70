import { z } from 'zod';
import { contactFilter } from '../contact/contact-filter-input.ts';
import { contactSorts } from '../contact/contact-sort.ts';

/** Filter and order of the contacts page. */
export const SavedViewQuery = z.strictObject({
  ...contactFilter,
  sort: z.enum(contactSorts).optional(),
});
export type SavedViewQuery = z.output<typeof SavedViewQuery>;
