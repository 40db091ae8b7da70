import { z } from 'zod';
import { contactFilter } from './contact-filter-input.ts';
import { ContactSort } from './contact-sort.ts';

export const exportFormats = ['csv', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Which contacts, in which order, as what. */
export const ExportContactsInput = z.strictObject({
  ...contactFilter,
  sort: ContactSort.default('-createdAt'),
  format: z.enum(exportFormats).default('csv'),
});
export type ExportContactsInput = z.input<typeof ExportContactsInput>;
