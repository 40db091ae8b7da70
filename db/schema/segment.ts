import { sql } from 'drizzle-orm';
import { jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { workspaces } from './workspace.ts';

/** Contacts described by a condition: who matches is asked each time. */
export const segments = pgTable(
  'segments',
  {
    id: id('segment'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** A `SegmentCondition`, read through its schema. */
    condition: jsonb().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [uniqueIndex('segments_name').on(t.workspaceId, sql`lower(${t.name})`), tenantPolicy()],
);
