import { pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { createdAt, id, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { workspaces } from './workspace.ts';

/** Addresses and domains this workspace never mails. */
export const suppressions = pgTable(
  'suppressions',
  {
    id: id('suppression'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    scope: text({ enum: ['address', 'domain'] }).notNull(),
    /** Normalised address or domain. */
    value: text().notNull(),
    reason: text({ enum: ['unsubscribed', 'bounced', 'manual'] }).notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [uniqueIndex('suppressions_value').on(t.workspaceId, t.scope, t.value), tenantPolicy()],
);
