import { index, pgTable, text } from 'drizzle-orm/pg-core';
import { bulkActions } from '#domain/bulk/bulk-action.ts';
import {
  createdAt,
  housekeepingPolicy,
  id,
  instant,
  tenantPolicy,
  updatedAt,
  workspaceIdColumn,
} from './columns.ts';
import { workspaces } from './workspace.ts';

/** One change of many contacts, kept so that it can be undone. */
export const bulkChanges = pgTable(
  'bulk_changes',
  {
    id: id('bulkChange'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    action: text({ enum: bulkActions }).notNull(),
    /** What the action was about: the tag's name or the list's id. */
    subject: text(),
    /** Whom it changed: those who were so already are left out, and stay so when it is undone. */
    contactIds: text().array().notNull(),
    undoneAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    // forgetOld: past the time in which they can be undone.
    index('bulk_changes_created').on(t.createdAt),
    tenantPolicy(),
    housekeepingPolicy(),
  ],
);
