import { sql } from 'drizzle-orm';
import {
  bigint,
  date,
  index,
  integer,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { apiScopes, roles } from '#domain/workspace/access.ts';
import { users } from './auth.ts';
import {
  appRole,
  createdAt,
  id,
  instant,
  tenantPolicy,
  updatedAt,
  workspaceIdColumn,
} from './columns.ts';

export const workspaces = pgTable(
  'workspaces',
  {
    id: id('workspace'),
    name: text().notNull(),
    /** Everything is paused since; null = sending is allowed. */
    sendingPausedAt: instant(),
    /** Mails a day over all mailboxes; null = no quota. */
    dailyQuota: integer(),
    /** Mails a day to one recipient domain, freemail excepted; null = no limit. */
    domainDailyLimit: integer(),
    /** What the language model may cost in a calendar month (UTC), millionths of a US dollar; null = no limit. */
    writingBudget: bigint({ mode: 'number' }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  () => [
    pgPolicy('tenant', {
      to: appRole,
      using: sql`id = nullif(current_setting('app.workspace_id', true), '')`,
    }),
    // listWorkspaceIds: jobs that go through every workspace, one by one.
    pgPolicy('listing', {
      to: appRole,
      for: 'select',
      using: sql`current_setting('app.listing', true) = 'on'`,
    }),
  ],
);

/** Slots granted to one recipient domain per local day of the granting mailbox: guards its daily limit. */
export const domainDays = pgTable(
  'domain_days',
  {
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    domain: text().notNull(),
    day: date({ mode: 'string' }).notNull(),
    sent: integer().notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.day, t.domain] }), tenantPolicy()],
);

export const members = pgTable(
  'members',
  {
    id: id('member'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    userId: text()
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text({ enum: roles }).notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('members_workspace_user').on(t.workspaceId, t.userId),
    // findMemberships: a signed-in user's workspaces, before one is chosen.
    index('members_user').on(t.userId),
    tenantPolicy(),
    pgPolicy('own_memberships', {
      to: appRole,
      for: 'select',
      using: sql`user_id = nullif(current_setting('app.user_id', true), '')`,
    }),
  ],
);

export const apiKeys = pgTable(
  'api_keys',
  {
    id: id('apiKey'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    /** First characters of the key, shown so that a person can tell keys apart. */
    prefix: text().notNull(),
    /** SHA-256 of the whole key, hex. */
    keyHash: text().notNull(),
    scopes: text({ enum: apiScopes }).array().notNull(),
    createdBy: text().notNull(),
    lastUsedAt: instant(),
    expiresAt: instant(),
    revokedAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex('api_keys_hash').on(t.keyHash),
    tenantPolicy(),
    pgPolicy('by_presented_key', {
      to: appRole,
      for: 'select',
      using: sql`key_hash = nullif(current_setting('app.api_key_hash', true), '')`,
    }),
  ],
);
