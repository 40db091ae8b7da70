import { sql } from 'drizzle-orm';
import { pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { tagColors } from '#domain/tag/tag-color.ts';
import { createdAt, id, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { workspaces } from './workspace.ts';

/** How a tag is spelt and coloured; `contacts.tags` holds the names. */
export const tags = pgTable(
  'tags',
  {
    id: id('tag'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    color: text({ enum: tagColors }).notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [uniqueIndex('tags_name').on(t.workspaceId, sql`lower(${t.name})`), tenantPolicy()],
);
