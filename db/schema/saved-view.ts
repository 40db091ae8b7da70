import { sql } from 'drizzle-orm';
import { jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { workspaces } from './workspace.ts';

/** A way of looking at the contacts that the team gave a name. */
export const savedViews = pgTable(
  'saved_views',
  {
    id: id('savedView'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** Filter and order, read through `SavedViewQuery`. */
    query: jsonb().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [uniqueIndex('saved_views_name').on(t.workspaceId, sql`lower(${t.name})`), tenantPolicy()],
);
