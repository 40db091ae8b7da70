import { z } from 'zod';
import { GetNotionDatabaseInput } from './get-notion-database-input.ts';
import { NotionMapping } from './notion-mapping.ts';
import { pullIntervals } from './pull-interval.ts';

export const StartNotionImportInput = GetNotionDatabaseInput.extend({
  /** Left out: the mapping in use, or the suggested one. */
  mapping: NotionMapping.optional(),
  /** How often to look for new rows from now on; null = never. Left out: as before. */
  pullEvery: z.enum(pullIntervals).nullable().optional(),
});
export type StartNotionImportInput = z.input<typeof StartNotionImportInput>;
