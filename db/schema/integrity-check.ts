import { index, integer, jsonb, pgTable } from 'drizzle-orm/pg-core';
import type { Finding } from '#domain/integrity/finding.ts';
import { createdAt, id, instant, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { workspaces } from './workspace.ts';

/** One check of a workspace's live data against what must always hold. */
export const integrityChecks = pgTable(
  'integrity_checks',
  {
    id: id('integrityCheck'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    startedAt: instant().notNull(),
    finishedAt: instant().notNull(),
    /** Rows looked at. */
    checked: integer().notNull(),
    /** Empty = all is well; at most the first hundred of each kind. */
    findings: jsonb().$type<Finding[]>().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [index('integrity_checks_latest').on(t.workspaceId, t.finishedAt), tenantPolicy()],
);
