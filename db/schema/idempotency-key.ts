import { index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import {
  createdAt,
  housekeepingPolicy,
  tenantPolicy,
  updatedAt,
  workspaceIdColumn,
} from './columns.ts';

/** Answers of POSTs that came with an Idempotency-Key, kept for 24 h. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    workspaceId: workspaceIdColumn(),
    key: text().notNull(),
    /** SHA-256 of method, path and body: the same key with another request is an error. */
    requestHash: text().notNull(),
    /** null while the first request is still being answered. */
    status: integer(),
    body: jsonb(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.key] }),
    index('idempotency_keys_created').on(t.createdAt),
    tenantPolicy(),
    housekeepingPolicy(),
  ],
);
