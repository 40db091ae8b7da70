import { z } from 'zod';
import { pageInput } from '../shared/page-input.ts';
import { rowRejectionCodes } from './row-rejection.ts';

/** Rejected rows in the order of the file, of one fault or of all. */
export const ListRejectionsInput = z.strictObject({
  importId: z.string(),
  code: z.enum(rowRejectionCodes).optional(),
  column: z.string().optional(),
  ...pageInput,
});
export type ListRejectionsInput = z.input<typeof ListRejectionsInput>;
