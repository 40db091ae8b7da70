import { sql } from 'drizzle-orm';
import {
  foreignKey,
  index,
  jsonb,
  pgTable,
  real,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { incomingClasses } from '#domain/reply/incoming-class.ts';
import { meaningSources } from '#domain/reply/meaning/meaning-source.ts';
import { replyMeanings } from '#domain/reply/meaning/reply-meaning.ts';
import type { Actor } from '#domain/workspace/actor.ts';
import { createdAt, id, instant, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { mailboxes } from './mailbox.ts';

/** Every mail that arrived in a mailbox since we watch it; without a contact it is Unmatched, never dropped. */
export const inboundMessages = pgTable(
  'inbound_messages',
  {
    id: id('inboundMessage'),
    workspaceId: workspaceIdColumn(),
    mailboxId: text().notNull(),
    providerMessageId: text().notNull(),
    providerThreadId: text().notNull(),
    messageIdHeader: text(),
    fromAddress: text().notNull(),
    fromName: text(),
    subject: text().notNull(),
    bodyText: text().notNull(),
    receivedAt: instant().notNull(),
    class: text({ enum: incomingClasses }).notNull(),
    /** The header or rule that decided the class. */
    classBecause: text().notNull(),
    contactId: text(),
    enrollmentId: text(),
    outboundEmailId: text(),
    /** How it was matched: message_id, thread, dsn; null = unmatched. */
    matchedBy: text(),
    /** Out-of-office: first day back, if the mail names one. */
    returnsAt: instant(),
    /** When the contact's workflow was told; null = still owed. */
    signalledAt: instant(),
    /** Of a person's answer; null = not known. */
    meaning: text({ enum: replyMeanings }),
    meaningSource: text({ enum: meaningSources }),
    /** Of the model, 0 to 1. */
    meaningConfidence: real(),
    /** The rule that decided, or what the model says; also why the meaning is not known. */
    meaningBecause: text(),
    /** The person who decided. */
    meaningActor: jsonb().$type<Actor>(),
    /**
     * Set before the model is asked what it means, for it is asked for one answer at most, and when a person
     * has said so, or has taken that back: then it is not asked.
     */
    modelAskedAt: instant(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('inbound_messages_workspace_id').on(t.workspaceId, t.id),
    uniqueIndex('inbound_messages_provider').on(t.mailboxId, t.providerMessageId),
    index('inbound_messages_contact').on(t.contactId, t.receivedAt),
    // listReplies: those of a workspace, newest first.
    index('inbound_messages_replies')
      .on(t.workspaceId, t.receivedAt, t.id)
      .where(sql`class = 'reply'`),
    // oweJudgements: what the model can still be asked about.
    index('inbound_messages_unjudged')
      .on(t.workspaceId, t.receivedAt)
      .where(sql`class = 'reply' and meaning is null and model_asked_at is null`),
    index('inbound_messages_thread').on(t.mailboxId, t.providerThreadId),
    foreignKey({
      columns: [t.workspaceId, t.mailboxId],
      foreignColumns: [mailboxes.workspaceId, mailboxes.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
);
