import { z } from 'zod';

export const ListNotionDatabasesInput = z.strictObject({
  /** Words of the title. */
  q: z.string().trim().max(200).default(''),
  /** Needed only when several Notion workspaces are connected. */
  connectionId: z.string().optional(),
  cursor: z.string().max(200).optional(),
});
export type ListNotionDatabasesInput = z.input<typeof ListNotionDatabasesInput>;
