import { z } from 'zod';
import { ImportMapping } from './import-mapping.ts';
import { duplicatePolicies } from './import-state.ts';

/** What the columns of an uploaded file mean; the file is then read without writing anything. */
export const ReviewImportInput = z.strictObject({
  importId: z.string(),
  ...ImportMapping.shape,
  onDuplicate: z.enum(duplicatePolicies).default('skip'),
  sheet: z.string().max(200).nullable().default(null),
});
export type ReviewImportInput = z.input<typeof ReviewImportInput>;
