import { sql } from 'drizzle-orm';
import { pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { workspaces } from './workspace.ts';

/** Where templates are put; a folder holds no folders. */
export const templateFolders = pgTable(
  'template_folders',
  {
    id: id('templateFolder'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('template_folders_workspace_id').on(t.workspaceId, t.id),
    uniqueIndex('template_folders_name').on(t.workspaceId, sql`lower(${t.name})`),
    tenantPolicy(),
  ],
);
