import { jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { ResearchFailure } from '#domain/research/research-failure.ts';
import type { ResearchSource } from '#domain/research/research-source.ts';
import { createdAt, instant, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { workspaces } from './workspace.ts';

/** What the public pages of a company said about it, remembered; also that they could not be read. */
export const companyNotes = pgTable(
  'company_notes',
  {
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    domain: text().notNull(),
    /** null = nothing could be read; `failure` says why. */
    text: text(),
    sources: jsonb().$type<ResearchSource[]>().notNull().default([]),
    failure: text().$type<ResearchFailure>(),
    readAt: instant().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.domain] }), tenantPolicy()],
);
