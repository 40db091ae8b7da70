import { sql } from 'drizzle-orm';
import {
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { createdAt, id, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { contacts } from './contact.ts';
import { workspaces } from './workspace.ts';

/** Contacts somebody put together by hand. */
export const lists = pgTable(
  'lists',
  {
    id: id('list'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('lists_workspace_id').on(t.workspaceId, t.id),
    uniqueIndex('lists_name').on(t.workspaceId, sql`lower(${t.name})`),
    tenantPolicy(),
  ],
);

export const listMembers = pgTable(
  'list_members',
  {
    workspaceId: workspaceIdColumn(),
    listId: text().notNull(),
    contactId: text().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.listId, t.contactId] }),
    // Which lists a contact is on.
    index('list_members_contact').on(t.contactId),
    foreignKey({
      columns: [t.workspaceId, t.listId],
      foreignColumns: [lists.workspaceId, lists.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.workspaceId, t.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
);
