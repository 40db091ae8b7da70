import { index, integer, jsonb, pgTable } from 'drizzle-orm/pg-core';
import type { Finding } from '#domain/integrity/finding.ts';
import type { NotChecked } from '#domain/integrity/integrity-result.ts';
import type { InvariantCheck } from '#domain/integrity/invariant-check.ts';
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

/** One check of a workspace's live data against what must always hold; kept for 30 days. */
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
    /** How many rows each invariant was held against, and how many broke it. */
    checks: jsonb().$type<Omit<InvariantCheck, 'findings'>[]>().notNull().default([]),
    /** What did not answer when it was asked. */
    notChecked: jsonb().$type<NotChecked[]>().notNull().default([]),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('integrity_checks_latest').on(t.workspaceId, t.finishedAt),
    tenantPolicy(),
    housekeepingPolicy(),
  ],
);
