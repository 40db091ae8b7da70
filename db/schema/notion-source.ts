import { foreignKey, jsonb, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import type { NotionMapping } from '#domain/notion/notion-mapping.ts';
import type { NotionProblem } from '#domain/notion/notion-problem.ts';
import { pullIntervals } from '#domain/notion/pull-interval.ts';
import { createdAt, id, instant, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { notionConnections } from './notion-connection.ts';

/** A Notion database (its data source, since API version 2025-09-03) that contacts come from. */
export const notionSources = pgTable(
  'notion_sources',
  {
    id: id('notionSource'),
    workspaceId: workspaceIdColumn(),
    connectionId: text().notNull(),
    /** Notion's id of the data source. */
    dataSourceId: text().notNull(),
    title: text().notNull(),
    mapping: jsonb().$type<NotionMapping>().notNull(),
    /** Why no status is written at present; null = it works. */
    problem: jsonb().$type<NotionProblem>(),
    /** How often to look for new rows; null = only when a person asks. */
    pullEvery: text({ enum: pullIntervals }),
    pulledAt: instant(),
    /** Edits made in Notion are known up to here. */
    readAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('notion_sources_workspace_id').on(t.workspaceId, t.id),
    uniqueIndex('notion_sources_data_source').on(t.connectionId, t.dataSourceId),
    foreignKey({
      columns: [t.workspaceId, t.connectionId],
      foreignColumns: [notionConnections.workspaceId, notionConnections.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
);
