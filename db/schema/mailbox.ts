import {
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { mailboxConnections, mailboxKinds } from '#domain/mailbox/mailbox.ts';
import { priorityModes, type PriorityMode } from '#domain/sending/priority-mode.ts';
import type { Batch } from '#domain/sending/batch.ts';
import type { Ramp } from '#domain/sending/ramp.ts';
import type { SendingWindow } from '#domain/sending/sending-window.ts';
import { createdAt, id, instant, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { workspaces } from './workspace.ts';

export const mailboxes = pgTable(
  'mailboxes',
  {
    id: id('mailbox'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    kind: text({ enum: mailboxKinds }).notNull(),
    address: text().notNull(),
    displayName: text().notNull(),
    connection: text({ enum: mailboxConnections }).notNull(),
    /** Why it is disconnected, in words a person can act on. */
    disconnectedReason: text(),
    /** When the connection was lost or taken away; null = connected. */
    disconnectedAt: instant(),
    /** Sealed by `sealSecret`: the refresh token or password, bound to this row. */
    credentials: text(),
    grantedScopes: text().array().notNull().default([]),
    pausedAt: instant(),
    /** IANA zone that decides the mailbox's day and window. */
    timeZone: text().notNull(),
    dailyLimit: integer().notNull(),
    /** null = no hourly limit. */
    hourlyLimit: integer(),
    /** The provider's own hard cap in any rolling 24 h. */
    providerDailyCap: integer().notNull(),
    window: jsonb().$type<SendingWindow>().notNull(),
    gapMinSeconds: integer().notNull(),
    gapMaxSeconds: integer().notNull(),
    priorityMode: text({ enum: priorityModes }).$type<PriorityMode>().notNull(),
    /** Percent of fresh mails in mode balanced. */
    share: integer().notNull(),
    /** A due follow-up that has waited longer than this pre-empts every mode. */
    maxFollowUpWaitDays: integer().notNull(),
    /** A new mailbox starts with few mails a day and adds some each day; null = at its full limit. */
    ramp: jsonb().$type<Ramp>(),
    /** A longer pause after every few mails; null = none. */
    batch: jsonb().$type<Batch>(),
    /** Too many of its latest mails bounced: nothing goes out until a person resumes it. */
    breakerTrippedAt: instant(),
    /** Bounces of mail sent before this instant no longer count towards the breaker. */
    breakerResetAt: instant(),
    /** When and for which email the last slot was granted: anchor and seed of the next gap. */
    lastSlotAt: instant(),
    lastSlotEmailId: text(),
    /** The provider asked for rest until then. */
    cooldownUntil: instant(),
    /** When the dispatcher looks next; null = it waits for a poke. */
    nextDispatchAt: instant(),
    /** Gmail history id up to which inbound mail is processed. */
    syncCursor: text(),
    /** Mail received before this instant was there before we watched. */
    watchSince: instant(),
    lastSyncAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('mailboxes_workspace_id').on(t.workspaceId, t.id),
    uniqueIndex('mailboxes_address').on(t.workspaceId, t.kind, t.address),
    tenantPolicy(),
  ],
);

/** Slots granted per local day of the mailbox's zone: the guarded counter behind the daily limit. */
export const mailboxDays = pgTable(
  'mailbox_days',
  {
    workspaceId: workspaceIdColumn(),
    mailboxId: text()
      .notNull()
      .references(() => mailboxes.id, { onDelete: 'cascade' }),
    day: date({ mode: 'string' }).notNull(),
    sent: integer().notNull().default(0),
    fresh: integer().notNull().default(0),
    followUp: integer().notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.mailboxId, t.day] }), tenantPolicy()],
);
