import { jsonb, pgTable, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import type { CallRate } from '#domain/notion/call-rate.ts';
import { notionConnectionKinds } from '#domain/notion/notion-connection-kind.ts';
import type { NotionProblem } from '#domain/notion/notion-problem.ts';
import { createdAt, id, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { workspaces } from './workspace.ts';

/** A Notion workspace that let us in; `notion/<id>` names the workflow that tells it what changed. */
export const notionConnections = pgTable(
  'notion_connections',
  {
    id: id('notionConnection'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    kind: text({ enum: notionConnectionKinds }).notNull(),
    /** Of Notion's workspace, as people know it. */
    name: text().notNull(),
    /** Our own user over there: what it edited is no news to us. */
    botId: text().notNull(),
    /** The token, sealed by `sealSecret`. */
    credentials: text().notNull(),
    /** What a new token is asked for with, sealed as well; null = Notion gave none. Each can be used once. */
    refreshToken: text(),
    /** Why nothing can be asked any more; null = it works. */
    problem: jsonb().$type<NotionProblem>(),
    /** Shared by everything that calls Notion for this connection. */
    rate: jsonb().$type<CallRate>().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('notion_connections_workspace_id').on(t.workspaceId, t.id),
    // Connecting again is the same connection.
    uniqueIndex('notion_connections_bot').on(t.workspaceId, t.botId),
    tenantPolicy(),
  ],
);
