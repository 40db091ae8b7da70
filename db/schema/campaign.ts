import { sql } from 'drizzle-orm';
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  date,
} from 'drizzle-orm/pg-core';
import { campaignStates } from '#domain/campaign/campaign-state.ts';
import type { CampaignSettings } from '#domain/campaign/campaign-settings.ts';
import { emailFormats } from '#domain/email/email-format.ts';
import type { Branch } from '#domain/sequence/branch.ts';
import type { StepVariants } from '#domain/sequence/step-variants.ts';
import { dayCounts } from '#domain/sending/day-count.ts';
import { stepKinds, stepOccasions, stepWriters } from '#domain/sequence/step-kind.ts';
import type { WaitUntil } from '#domain/sequence/wait-until.ts';
import { createdAt, id, instant, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { mailboxes } from './mailbox.ts';
import { profiles } from './profile.ts';
import { workspaces } from './workspace.ts';

export const campaigns = pgTable(
  'campaigns',
  {
    id: id('campaign'),
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    state: text({ enum: campaignStates }).notNull(),
    settings: jsonb().$type<CampaignSettings>().notNull(),
    /** Who its mails are from; null = the workspace's default profile. */
    profileId: text(),
    /** Of the sequence now in force; every edit after the start makes the next. */
    sequenceVersion: integer().notNull().default(1),
    startedAt: instant(),
    pausedAt: instant(),
    finishedAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('campaigns_workspace_id').on(t.workspaceId, t.id),
    index('campaigns_created').on(t.workspaceId, t.createdAt),
    // Its migration sets only `profile_id` to null, which Drizzle cannot say.
    foreignKey({
      columns: [t.workspaceId, t.profileId],
      foreignColumns: [profiles.workspaceId, profiles.id],
    }).onDelete('set null'),
    tenantPolicy(),
  ],
);

export const campaignMailboxes = pgTable(
  'campaign_mailboxes',
  {
    workspaceId: workspaceIdColumn(),
    campaignId: text().notNull(),
    mailboxId: text().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.mailboxId] }),
    // The dispatcher's campaigns of one mailbox.
    index('campaign_mailboxes_mailbox').on(t.mailboxId),
    foreignKey({
      columns: [t.workspaceId, t.campaignId],
      foreignColumns: [campaigns.workspaceId, campaigns.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.workspaceId, t.mailboxId],
      foreignColumns: [mailboxes.workspaceId, mailboxes.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
);

export const steps = pgTable(
  'steps',
  {
    id: id('step'),
    workspaceId: workspaceIdColumn(),
    campaignId: text().notNull(),
    /** 0 = first. */
    position: integer().notNull(),
    kind: text({ enum: stepKinds }).notNull(),
    /** ISO 8601 duration: of the first step from admission, of others from the previous actual send. */
    delay: text().notNull(),
    /** null = the thread's subject. */
    subject: text(),
    body: text(),
    brief: text(),
    /** kind email: what `body` is written in. */
    format: text({ enum: emailFormats }).notNull().default('text'),
    /** kind email: files that go along. */
    attachmentIds: text().array().notNull().default([]),
    /** writer ai: what is behind it, other than the sequence itself. */
    occasion: text({ enum: stepOccasions }),
    writer: text({ enum: stepWriters }).notNull(),
    /** kind email: further texts that are compared with its own; null = there is only its own. */
    variants: jsonb().$type<StepVariants>(),
    /** How whole days of `delay` are counted. */
    dayCount: text({ enum: dayCounts }).notNull().default('calendar'),
    /** kind wait: the weekday and time to wait for, in the mailbox's zone. */
    until: jsonb().$type<WaitUntil>(),
    /** kind task: what a person is to do; `body` holds the details. */
    title: text(),
    /** kind branch. */
    branch: jsonb().$type<Branch>(),
    /** Taken out of the sequence; mails already sent still refer to it. */
    removedAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('steps_workspace_id').on(t.workspaceId, t.id),
    uniqueIndex('steps_position')
      .on(t.campaignId, t.position)
      .where(sql`removed_at is null`),
    foreignKey({
      columns: [t.workspaceId, t.campaignId],
      foreignColumns: [campaigns.workspaceId, campaigns.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
);

/** Slots granted to a campaign per local day of the granting mailbox: guards the campaign's daily and new-contact limits. */
export const campaignDays = pgTable(
  'campaign_days',
  {
    workspaceId: workspaceIdColumn(),
    campaignId: text().notNull(),
    day: date({ mode: 'string' }).notNull(),
    sent: integer().notNull().default(0),
    fresh: integer().notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.campaignId, t.day] }),
    foreignKey({
      columns: [t.workspaceId, t.campaignId],
      foreignColumns: [campaigns.workspaceId, campaigns.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
);
