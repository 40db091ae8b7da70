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
});
export type StartImportInput = z.input<typeof StartImportInput>;
