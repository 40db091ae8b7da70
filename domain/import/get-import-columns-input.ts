import { z } from 'zod';

/** `sheet`: of a workbook; left out = the one chosen, else the first. */
export const GetImportColumnsInput = z.strictObject({
  importId: z.string(),
  sheet: z.string().max(200).optional(),
});
export type GetImportColumnsInput = z.input<typeof GetImportColumnsInput>;
