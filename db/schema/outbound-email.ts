import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  real,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { emailFormats } from '#domain/email/email-format.ts';
import { fallbackReasons } from '#domain/outbound-email/fallback-reason.ts';
import {
  outboundEmailKinds,
  outboundEmailStates,
} from '#domain/outbound-email/outbound-email-state.ts';
import { textSources } from '#domain/outbound-email/text-source.ts';
import type { Actor } from '#domain/workspace/actor.ts';
import { campaigns, steps } from './campaign.ts';
import { createdAt, id, instant, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { enrollments } from './enrollment.ts';
import { contacts } from './contact.ts';
import { mailboxes } from './mailbox.ts';

/**
 * The ledger: one row per intended mail, written before the provider hears of it. Its id is the value of
 * the `X-Followthrough-Send-Id` header, by which the mail is found again at the provider.
 */
export const outboundEmails = pgTable(
  'outbound_emails',
  {
    id: id('outboundEmail'),
    workspaceId: workspaceIdColumn(),
    enrollmentId: text().notNull(),
    campaignId: text().notNull(),
    contactId: text().notNull(),
    stepId: text().notNull(),
    mailboxId: text().notNull(),
    /** 1 = first email of the enrollment. */
    emailNumber: integer().notNull(),
    kind: text({ enum: outboundEmailKinds }).notNull(),
    state: text({ enum: outboundEmailStates }).notNull(),
    dueAt: instant().notNull(),
    /** A person pressed Send now: before all others, still inside the caps. */
    sendNow: boolean().notNull().default(false),
    toAddress: text().notNull(),
    subject: text().notNull(),
    bodyText: text().notNull(),
    bodyHtml: text().notNull(),
    /** html: a person wrote `bodyHtml`, and `bodyText` was made of it. */
    format: text({ enum: emailFormats }).notNull().default('text'),
    /** Files that go along, in order. */
    attachmentIds: text().array().notNull().default([]),
    /** Which text of its step it is: A = the step's own; null = the step had no other. */
    variant: text(),
    writtenBy: text({ enum: textSources }).notNull().default('template'),
    /** Counts how often it was begun anew; an answer of the model to an earlier one is not taken. */
    draftNumber: integer().notNull().default(1),
    /** What a person asked for when it was to be written anew. */
    instruction: text(),
    /** Of the model in what it wrote, 0 to 1. */
    confidence: real(),
    /** Why the model's text was not taken. */
    fallbackReason: text({ enum: fallbackReasons }),
    /** When a person was asked to look at it. */
    approvalAskedAt: instant(),
    approvedAt: instant(),
    approvedBy: jsonb().$type<Actor>(),
    /** Message-ID header of the thread's latest mail, and all earlier ones. */
    inReplyTo: text(),
    references: text().array().notNull().default([]),
    /** Permission to send now, given by the dispatcher; names which grant a late sender still holds. */
    slotId: text(),
    grantedAt: instant(),
    /** Local day of the mailbox whose counter the slot was taken from. */
    slotDay: date({ mode: 'string' }),
    /** Recipient domain whose counter the slot was taken from; null = none was. */
    slotDomain: text(),
    /** Fencing token: each attempt to send takes the next; an older one may not act. */
    attempt: integer().notNull().default(0),
    sendingSince: instant(),
    /** Refusals by the provider; the second one ends in `failed`. */
    refusals: integer().notNull().default(0),
    /** Temporary failures of delivery after which the mail was sent again. */
    softBounces: integer().notNull().default(0),
    /** The provider's words and our advice, of the latest refusal. */
    failure: jsonb().$type<{ code: string; message: string; advice: string }>(),
    providerDraftId: text(),
    providerMessageId: text(),
    providerThreadId: text(),
    /** As the recipient sees it: read back from the provider, which may replace ours. */
    messageIdHeader: text(),
    sentAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('outbound_emails_workspace_id').on(t.workspaceId, t.id),
    // Nobody gets a step twice, whatever races.
    uniqueIndex('outbound_emails_step').on(t.enrollmentId, t.stepId),
    // The dispatcher's head candidates of one mailbox, per campaign and kind.
    index('outbound_emails_queue')
      .on(t.mailboxId, t.campaignId, t.kind, t.sendNow.desc(), t.dueAt, t.enrollmentId)
      .where(sql`state = 'queued'`),
    // An edit of a running sequence: what is written, under way or uncertain, among all that went out.
    index('outbound_emails_unsettled')
      .on(t.campaignId)
      .where(sql`state not in ('sent', 'cancelled')`),
    // The approval queue, its length, which every page shows, and how many of a campaign were asked for.
    index('outbound_emails_waiting')
      .on(t.workspaceId, t.approvalAskedAt, t.id)
      .where(sql`state = 'awaiting_approval'`),
    index('outbound_emails_approval')
      .on(t.campaignId, t.approvalAskedAt, t.id)
      .where(sql`approval_asked_at is not null`),
    index('outbound_emails_granted')
      .on(t.mailboxId, t.grantedAt)
      .where(sql`state = 'granted'`),
    // Hourly and rolling 24 h caps.
    index('outbound_emails_slots')
      .on(t.mailboxId, t.grantedAt)
      .where(sql`granted_at is not null`),
    // Matching inbound mail.
    index('outbound_emails_message_id').on(t.mailboxId, t.messageIdHeader),
    index('outbound_emails_thread').on(t.mailboxId, t.providerThreadId),
    // The results of a campaign's texts.
    index('outbound_emails_variant')
      .on(t.campaignId, t.stepId, t.variant)
      .where(sql`variant is not null`),
    // Which files mails refer to.
    index('outbound_emails_files')
      .on(t.workspaceId)
      .where(sql`cardinality(attachment_ids) > 0 or body_html like '%cid:fil_%'`),
    index('outbound_emails_contact').on(t.contactId, t.createdAt),
    foreignKey({
      columns: [t.workspaceId, t.enrollmentId],
      foreignColumns: [enrollments.workspaceId, enrollments.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.workspaceId, t.campaignId],
      foreignColumns: [campaigns.workspaceId, campaigns.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.workspaceId, t.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.workspaceId, t.stepId],
      foreignColumns: [steps.workspaceId, steps.id],
    }),
    foreignKey({
      columns: [t.workspaceId, t.mailboxId],
      foreignColumns: [mailboxes.workspaceId, mailboxes.id],
    }),
    tenantPolicy(),
  ],
);
