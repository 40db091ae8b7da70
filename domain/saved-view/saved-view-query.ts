import { z } from 'zod';
import { contactFilter } from '../contact/contact-filter-input.ts';
import { ContactSort } from '../contact/contact-sort.ts';

/** Filter, order and columns of the contacts page. */
export const SavedViewQuery = z.strictObject({
  ...contactFilter,
  sort: ContactSort.optional(),
  /** Beside the name, in order: fields of a contact or `custom.<name>`; left out = the usual ones. */
  columns: z.array(z.string().min(1).max(210)).min(1).max(12).optional(),
});
export type SavedViewQuery = z.output<typeof SavedViewQuery>;
