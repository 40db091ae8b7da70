import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';
import { ImportColumn } from './import-mapping.ts';
import {
  duplicatePolicies,
  importErrorCodes,
  importSources,
  importStates,
} from './import-state.ts';
import { rowRejectionCodes } from './row-rejection.ts';
import { rowRepairs } from './row-repair.ts';
import { keptCodes } from './undo-progress.ts';

export const ImportRejectionView = z.object({
  /** Which row it is, 1 = first below the names: what a correction names. */
  record: z.number().int(),
  /** Line of the file, 1 = first. */
  line: z.number().int(),
  column: z.string().optional(),
  code: z.enum(rowRejectionCodes),
  message: z.string(),
  value: z.string().optional(),
  /** The whole row as it was read. */
  cells: z.array(z.string()).optional(),
});
export type ImportRejectionView = z.infer<typeof ImportRejectionView>;

export const ImportView = z.object({
  id: z.string(),
  source: z.enum(importSources),
  /** Of the file, or of the Notion database. */
  fileName: z.string(),
  status: z.enum(importStates),
  onDuplicate: z.enum(duplicatePolicies),
  /** Of a workbook; null = the first. */
  sheet: z.string().nullable(),
  /** Data rows read so far: created + updated + skipped + rejected. In a review: what would become of them. */
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
  allowEmptyCompany: z.boolean(),
  allowEmptyRole: z.boolean(),
  /** Rejected rows by their fault and what mends it, most first. */
  problems: z.array(
    z.object({
      code: z.enum(rowRejectionCodes),
      column: z.string().optional(),
      count: z.number().int(),
      repair: z.enum(rowRepairs),
    }),
  ),
  /** The first 100; `rejected.csv` has all. */
  rejections: z.array(ImportRejectionView),
  createdAt: InstantView,
  finishedAt: InstantView.nullable(),
  /** Until when it can be taken back; null = it cannot. */
  undoUntil: InstantView.nullable(),
  /** What taking it back has done so far, and why some of it stays. */
  undo: z
    .object({
      removed: z.number().int(),
      restored: z.number().int(),
      kept: z.array(z.object({ code: z.enum(keptCodes), count: z.number().int() })),
    })
    .optional(),
});
export type ImportView = z.infer<typeof ImportView>;
