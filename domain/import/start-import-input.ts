import { z } from 'zod';
import { ImportMapping } from './import-mapping.ts';
import { duplicatePolicies } from './import-state.ts';
import { printable } from './printable.ts';
import { shorten } from './shorten.ts';

/** What a person says about the file they upload; its bytes travel beside. */
export const StartImportInput = z.strictObject({
  fileName: z.string().transform((name) => shorten(printable(name.trim()), 200) || 'contacts.csv'),
  mapping: ImportMapping.prefault({}),
  onDuplicate: z.enum(duplicatePolicies).default('skip'),
  /** Of a workbook; null = the first. */
  sheet: z.string().max(200).nullable().default(null),
  /** Whether a person looks at the columns before anything is read into contacts. */
  review: z.boolean().default(false),
});
export type StartImportInput = z.input<typeof StartImportInput>;
