import { pgTable, text } from 'drizzle-orm/pg-core';
import { createdAt, instant, updatedAt } from './columns.ts';

/** A time in which no worker lived; written by the first one that comes back. */
export const outages = pgTable('outages', {
  /** The last heartbeat before it, so that workers which come back together note it once. */
  id: text().primaryKey(),
  beganAt: instant().notNull(),
  endedAt: instant().notNull(),
  createdAt: createdAt(),
  updatedAt: updatedAt(),
});
