import { sql } from 'drizzle-orm';
import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { FrozenSequence } from '#domain/enrollment/frozen-sequence.ts';
import { enrollmentStates } from '#domain/enrollment/enrollment-state.ts';
import type { ReasonCode } from '#domain/sending/reason-code.ts';
import { campaigns } from './campaign.ts';
import { createdAt, id, instant, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { contacts } from './contact.ts';
import { mailboxes } from './mailbox.ts';

/** A contact in a campaign; `contact/<id>` names its workflow. */
export const enrollments = pgTable(
  'enrollments',
  {
    id: id('enrollment'),
    workspaceId: workspaceIdColumn(),
    campaignId: text().notNull(),
    contactId: text().notNull(),
    /** Assigned at admission; every mail of the enrollment goes out from it. */
    mailboxId: text(),
    state: text({ enum: enrollmentStates }).notNull(),
    /** Reason code that ended it early (replied, bounced, unsubscribed, …). */
    stopReason: text().$type<ReasonCode>(),
    admittedAt: instant(),
    /** Temporal has confirmed the workflow; null on an active row = the start is still owed. */
    workflowStartedAt: instant(),
    finishedAt: instant(),
    /** Stopped only because its contact lies in the trash: what it goes on from when that is restored. */
    frozen: jsonb().$type<FrozenSequence>(),
    /** Position of the next step to do. */
    nextPosition: integer().notNull().default(0),
    /** When the next step is due: admission or last actual send + delay, moved on by pauses and out-of-office. */
    nextDueAt: instant(),
    /** The instant the present wait counts from: admission or last actual send, moved on by pauses. */
    waitFrom: instant(),
    /** A person chose this due time: no edit of the sequence's delays moves it. */
    rescheduledAt: instant(),
    /** Its mail became overdue in an outage and waits for a person, by the campaign's staleness policy. */
    staleSince: instant(),
    /** Woke while its campaign or itself was paused: resuming must wake it again. */
    heldAt: instant(),
    pausedAt: instant(),
    sentCount: integer().notNull().default(0),
    lastSentAt: instant(),
    /** The provider's thread of the latest mail; null when the next one starts a thread. */
    threadId: text(),
    /** Subject of the latest mail. */
    threadSubject: text(),
    /** Why it is not being sent to right now; the inputs make the sentence a person reads. */
    reasonCode: text().$type<ReasonCode>().notNull(),
    reasonInputs: jsonb().$type<Record<string, string | number | null>>().notNull().default({}),
    recheckAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('enrollments_workspace_id').on(t.workspaceId, t.id),
    // One active enrollment per contact, whatever races.
    uniqueIndex('enrollments_one_active')
      .on(t.contactId)
      .where(sql`state in ('enrolled', 'active')`),
    uniqueIndex('enrollments_campaign_contact')
      .on(t.campaignId, t.contactId)
      .where(sql`state in ('enrolled', 'active')`),
    // admitContacts: the next page; ids sort by creation.
    index('enrollments_admission')
      .on(t.campaignId, t.id)
      .where(sql`state = 'enrolled'`),
    // progress: counts by reason.
    index('enrollments_progress').on(t.campaignId, t.reasonCode),
    index('enrollments_contact').on(t.contactId),
    index('enrollments_mailbox')
      .on(t.mailboxId)
      .where(sql`state = 'active'`),
    foreignKey({
      columns: [t.workspaceId, t.campaignId],
      foreignColumns: [campaigns.workspaceId, campaigns.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.workspaceId, t.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.workspaceId, t.mailboxId],
      foreignColumns: [mailboxes.workspaceId, mailboxes.id],
    }),
    tenantPolicy(),
  ],
);
