import { index, integer, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import {
  bytea,
  createdAt,
  id,
  instant,
  tenantPolicy,
  updatedAt,
  workspaceIdColumn,
} from './columns.ts';
import { workspaces } from './workspace.ts';

/** What emails attach or show. A file never changes: emails that went out refer to it. */
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
    /** When it was last looked for what refers to it; an upload counts. */
    lookedAt: instant().notNull().defaultNow(),
    /** Since when nothing was found that does; null = something did, or nobody has looked yet. */
    unusedSince: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('files_workspace_id').on(t.workspaceId, t.id),
    // The same file uploaded again is the same row.
    uniqueIndex('files_content').on(t.workspaceId, t.sha256, t.name),
    // forgetUnusedFiles: those whose turn it is.
    index('files_looked').on(t.workspaceId, t.lookedAt),
    tenantPolicy(),
  ],
);
