import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';
import { ImportColumn } from './import-mapping.ts';
import { duplicatePolicies, importErrorCodes, importStates } from './import-state.ts';
import { rowRejectionCodes } from './row-rejection.ts';

export const ImportRejectionView = z.object({
  /** Line of the file, 1 = first. */
  line: z.number().int(),
  column: z.string().optional(),
  code: z.enum(rowRejectionCodes),
  message: z.string(),
  value: z.string().optional(),
});
export type ImportRejectionView = z.infer<typeof ImportRejectionView>;

export const ImportView = z.object({
  id: z.string(),
  fileName: z.string(),
  status: z.enum(importStates),
  onDuplicate: z.enum(duplicatePolicies),
  /** Data rows read so far: created + updated + skipped + rejected. */
  total: z.number().int(),
  created: z.number().int(),
  updated: z.number().int(),
  skipped: z.number().int(),
  rejected: z.number().int(),
  /** Why the file as a whole could not be read. */
  error: z
    .object({
      code: z.enum(importErrorCodes),
      line: z.number().int().nullable(),
      message: z.string(),
    })
    .optional(),
  /** What a person decided about columns; once the import has ended, every column of the file in its order. */
  columns: z.array(ImportColumn),
  /** The first 100; `rejected.csv` has all. */
  rejections: z.array(ImportRejectionView),
  createdAt: InstantView,
  finishedAt: InstantView.nullable(),
});
export type ImportView = z.infer<typeof ImportView>;
