import { foreignKey, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { KnownStep } from '#domain/sequence/written-step.ts';
import type { Actor } from '#domain/workspace/actor.ts';
import { campaigns } from './campaign.ts';
import { createdAt, id, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';

/** The order of a campaign's steps as it was before an edit, so that the edit can be undone. */
export const sequenceVersions = pgTable(
  'sequence_versions',
  {
    id: id('sequenceVersion'),
    workspaceId: workspaceIdColumn(),
    campaignId: text().notNull(),
    /** `campaigns.sequenceVersion` while it was in force. */
    version: integer().notNull(),
    /** In order, as the API shows them. */
    steps: jsonb().$type<readonly KnownStep[]>().notNull(),
    /** Who replaced it. */
    actor: jsonb().$type<Actor>().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('sequence_versions_number').on(t.campaignId, t.version),
    foreignKey({
      columns: [t.workspaceId, t.campaignId],
      foreignColumns: [campaigns.workspaceId, campaigns.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
);
