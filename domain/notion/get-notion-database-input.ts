import { z } from 'zod';

export const GetNotionDatabaseInput = z.strictObject({
  /** Of a data source, or of a database that has one. */
  databaseId: z.string().min(1).max(100),
  connectionId: z.string().optional(),
});
export type GetNotionDatabaseInput = z.input<typeof GetNotionDatabaseInput>;
