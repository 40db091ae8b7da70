import { z } from 'zod';
import { ImportColumn } from '../import/import-mapping.ts';

/** A property of a Notion database. */
export const NotionPropertyView = z.object({
  id: z.string(),
  name: z.string(),
  /** Notion's word: title, email, status, ... */
  type: z.string(),
  /** Options of a select or status. */
  options: z.array(z.string()),
  /** The contact fields it may fill. */
  targets: z.array(ImportColumn.shape.target),
});
export type NotionPropertyView = z.infer<typeof NotionPropertyView>;
