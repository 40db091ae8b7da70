import { z } from 'zod';
import { importLimits } from './import-limits.ts';

/** Rows as they should be, whole; `record` as the rejections name them. */
export const FixImportRowsInput = z.strictObject({
  importId: z.string(),
  rows: z
    .array(
      z.strictObject({
        record: z.number().int().min(1),
        cells: z.array(z.string().max(importLimits.customCharacters)).max(importLimits.columns),
      }),
    )
    .min(1)
    .max(500),
});
export type FixImportRowsInput = z.input<typeof FixImportRowsInput>;
