import { sql } from 'drizzle-orm';
import { integer, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { customFieldTypes } from '#domain/custom-field/custom-field-type.ts';
import { createdAt, id, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { workspaces } from './workspace.ts';

/** What the values under one key of `contacts.custom` are. A key without a definition is text. */
export const customFields = pgTable(
  'custom_fields',
  {
    id: id('customField'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    /** The key in `contacts.custom`, `{{custom.<name>}}` in a template. */
    name: text().notNull(),
    type: text({ enum: customFieldTypes }).notNull(),
    /** Where forms, columns and menus show it: smallest first. */
    position: integer().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('custom_fields_name').on(t.workspaceId, sql`lower(${t.name})`),
    tenantPolicy(),
  ],
);
