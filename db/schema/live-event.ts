import { bigserial, index, pgTable, text } from 'drizzle-orm/pg-core';
import { liveEventTypes } from '#domain/shared/live-event.ts';
import {
  createdAt,
  housekeepingPolicy,
  tenantPolicy,
  updatedAt,
  workspaceIdColumn,
} from './columns.ts';

/** What open pages must hear; kept for an hour so that a reconnecting page misses nothing. */
export const liveEvents = pgTable(
  'live_events',
  {
    sequence: bigserial({ mode: 'number' }).primaryKey(),
    workspaceId: workspaceIdColumn(),
    type: text({ enum: liveEventTypes }).notNull(),
    /** null = many of that type changed. */
    entityId: text(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('live_events_resume').on(t.workspaceId, t.sequence),
    tenantPolicy(),
    housekeepingPolicy(),
  ],
);
