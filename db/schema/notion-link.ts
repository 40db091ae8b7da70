import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { notionLinkStates } from '#domain/notion/notion-link-state.ts';
import type { NotionProblem } from '#domain/notion/notion-problem.ts';
import { contacts } from './contact.ts';
import { createdAt, instant, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { notionSources } from './notion-source.ts';

/**
 * Which Notion page a contact came from, and whether that page shows the contact's present status. The
 * trigger `contacts_mark_notion_links` counts `version` up with every change of the status, whoever makes it.
 */
export const notionLinks = pgTable(
  'notion_links',
  {
    contactId: text().primaryKey(),
    workspaceId: workspaceIdColumn(),
    sourceId: text().notNull(),
    pageId: text().notNull(),
    state: text({ enum: notionLinkStates }).notNull(),
    /** Of what Notion is to show. */
    version: integer().notNull().default(1),
    /** Of what Notion was told last. */
    syncedVersion: integer().notNull().default(0),
    syncedStatus: text(),
    syncedAt: instant(),
    /** What the status property showed when we last looked; null = nothing, or never seen. */
    seenStatus: text(),
    /** Attempts at this row alone that failed in a row. */
    attempts: integer().notNull().default(0),
    /** Not to be tried before; null = at once. */
    retryAt: instant(),
    problem: jsonb().$type<NotionProblem>(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('notion_links_page').on(t.workspaceId, t.pageId),
    // listPendingLinks: what Notion is still to be told.
    index('notion_links_pending')
      .on(t.sourceId, t.updatedAt)
      .where(sql`state = 'pending'`),
    // listSyncLog: latest first.
    index('notion_links_log').on(t.workspaceId, t.updatedAt, t.contactId),
    foreignKey({
      columns: [t.workspaceId, t.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.workspaceId, t.sourceId],
      foreignColumns: [notionSources.workspaceId, notionSources.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
);
