import { pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, instant, updatedAt } from './columns.ts';

/** Workers that are alive say so every few seconds; /api/health reads it. */
export const workerHeartbeats = pgTable('worker_heartbeats', {
  workerId: text().primaryKey(),
  seenAt: instant().notNull(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});
