import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { Actor } from '#domain/workspace/actor.ts';
import { createdAt, id, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { workspaces } from './workspace.ts';

/** Who changed what; written in the transaction of the change, never updated. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: id('auditEntry'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    actor: jsonb().$type<Actor>().notNull(),
    /** The service verb, e.g. `startCampaign`. */
    verb: text().notNull(),
    entityId: text(),
    /** What changed, without secrets. */
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('audit_log_created').on(t.workspaceId, t.createdAt),
    // listSharedChanges: what was done to a contact's campaign, mailbox and workspace.
    index('audit_log_entity').on(t.workspaceId, t.entityId, t.createdAt),
    tenantPolicy(),
  ],
);
