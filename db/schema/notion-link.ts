import { foreignKey, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { contacts } from './contact.ts';
import { createdAt, instant, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';

/** Which Notion page a contact came from, and whether that page shows the contact's present status. */
export const notionLinks = pgTable(
  'notion_links',
  {
    contactId: text().primaryKey(),
    workspaceId: workspaceIdColumn(),
    databaseId: text().notNull(),
    pageId: text().notNull(),
    syncedStatus: text(),
    syncedAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('notion_links_page').on(t.workspaceId, t.pageId),
    foreignKey({
      columns: [t.workspaceId, t.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
);
