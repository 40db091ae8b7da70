import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgPolicy, pgTable } from 'drizzle-orm/pg-core';
import type { OutboxCommand } from '#domain/shared/outbox-command.ts';
import {
  appRole,
  createdAt,
  id,
  instant,
  tenantPolicy,
  updatedAt,
  workspaceIdColumn,
} from './columns.ts';
import { workspaces } from './workspace.ts';

/** What Temporal still has to hear: written with the change that causes it, delivered at once or as soon as Temporal is back. */
export const outbox = pgTable(
  'outbox',
  {
    id: id('outboxEntry'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    command: jsonb().$type<OutboxCommand>().notNull(),
    attempts: integer().notNull().default(0),
    deliveredAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('outbox_due')
      .on(t.createdAt)
      .where(sql`delivered_at is null`),
    tenantPolicy(),
    // The relay serves all workspaces; commands hold ids only.
    pgPolicy('relay', {
      to: appRole,
      using: sql`current_setting('app.outbox_relay', true) = 'on'`,
    }),
  ],
);
