import { customType, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { createdAt, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';

/** Compared by code points whatever the database's own order is, as `custom_sort_key` needs it. */
const sortKey = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

/**
 * What `contacts.custom` holds of each field with a definition, as it is sorted and filtered by
 * (docs/decisions/0024). Kept by triggers on `contacts` and `custom_fields`, whoever changes them, and
 * without foreign keys: checking those for each row would double the cost, and the triggers delete as well.
 */
export const customValues = pgTable(
  'custom_values',
  {
    workspaceId: workspaceIdColumn(),
    contactId: text().notNull(),
    /**
     * The field's id, a space and `custom_sort_key` of its type and the value; no row = nothing that can be
     * read so. In one column, so that the planner counts each field by itself.
     */
    key: sortKey().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.contactId, t.key] }),
    // listContacts: by a field of one's own, and segments that ask for a range of it.
    index('custom_values_sorted').on(t.workspaceId, t.key, t.contactId),
    tenantPolicy(),
  ],
);
