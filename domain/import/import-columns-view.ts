import { z } from 'zod';
import { ImportColumn } from './import-mapping.ts';
import { confidences } from './suggest-columns.ts';

/** What a stored file holds, and what its columns probably are. */
export const ImportColumnsView = z.object({
  /** Of a workbook, in their order; empty for other files. */
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  /** On which line the names of the columns stand. */
  headerLine: z.number().int(),
  columns: z.array(
    ImportColumn.extend({ confidence: z.enum(confidences), samples: z.array(z.string()) }),
  ),
  /** Fields that every contact needs and no column fills yet. */
  missing: z.array(z.string()),
  allowEmptyCompany: z.boolean(),
  allowEmptyRole: z.boolean(),
});
export type ImportColumnsView = z.infer<typeof ImportColumnsView>;
