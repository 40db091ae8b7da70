import { z } from 'zod';

export const NotionDatabaseView = z.object({
  /** Of the data source: since API version 2025-09-03 a database may have several. */
  id: z.string(),
  connectionId: z.string(),
  title: z.string(),
  url: z.string(),
});
export type NotionDatabaseView = z.infer<typeof NotionDatabaseView>;
