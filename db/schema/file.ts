import { integer, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytea, createdAt, id, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { workspaces } from './workspace.ts';

/** What emails attach or show. A row never changes: emails that went out refer to it. */
export const files = pgTable(
  'files',
  {
    id: id('file'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    mediaType: text().notNull(),
    byteSize: integer().notNull(),
    /** Hexadecimal. */
    sha256: text().notNull(),
    content: bytea().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('files_workspace_id').on(t.workspaceId, t.id),
    // The same file uploaded again is the same row.
    uniqueIndex('files_content').on(t.workspaceId, t.sha256, t.name),
    tenantPolicy(),
  ],
);
