import {
  bigint,
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { textSources } from '#domain/outbound-email/text-source.ts';
import type { UsedPart } from '#domain/writing/used-part.ts';
import type { Actor } from '#domain/workspace/actor.ts';
import { createdAt, id, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { outboundEmails } from './outbound-email.ts';
import { workspaces } from './workspace.ts';

/** One answer of the language model for one mail: what it was asked, what it said, what that cost. */
export const emailWritings = pgTable(
  'email_writings',
  {
    id: id('emailWriting'),
    workspaceId: workspaceIdColumn(),
    emailId: text().notNull(),
    /** `outbound_emails.draft_number` while it was written. */
    draftNumber: integer().notNull(),
    /** 1 = the first answer, then its rewrites. */
    attempt: integer().notNull(),
    promptVersion: text().notNull(),
    messages: jsonb().$type<{ role: string; content: string }[]>().notNull(),
    /** What of the inputs had room in the prompt. */
    used: jsonb().$type<UsedPart[]>().notNull(),
    /** As it came. */
    raw: text().notNull(),
    /** null = it did not have the form asked for. */
    value: jsonb(),
    findings: jsonb().$type<{ rule: string; message: string; severity: string }[]>().notNull(),
    model: text().notNull(),
    inputTokens: integer().notNull(),
    outputTokens: integer().notNull(),
    /** Millionths of a US dollar. */
    microDollars: bigint({ mode: 'number' }).notNull(),
    /** The model's price is not known. */
    isEstimate: boolean().notNull(),
    latencyMs: integer().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('email_writings_attempt').on(t.emailId, t.draftNumber, t.attempt),
    foreignKey({
      columns: [t.workspaceId, t.emailId],
      foreignColumns: [outboundEmails.workspaceId, outboundEmails.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
);

/** Every text a mail has had before it went out, the newest the one that is sent. */
export const emailRevisions = pgTable(
  'email_revisions',
  {
    id: id('emailRevision'),
    workspaceId: workspaceIdColumn(),
    emailId: text().notNull(),
    draftNumber: integer().notNull(),
    source: text({ enum: textSources }).notNull(),
    /** null = the product itself. */
    actor: jsonb().$type<Actor>(),
    subject: text().notNull(),
    bodyText: text().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('email_revisions_email').on(t.emailId, t.createdAt),
    foreignKey({
      columns: [t.workspaceId, t.emailId],
      foreignColumns: [outboundEmails.workspaceId, outboundEmails.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
);

/** What the language model has cost: it stays when contacts and their mails are erased. */
export const writingMonths = pgTable(
  'writing_months',
  {
    workspaceId: workspaceIdColumn().references(() => workspaces.id, { onDelete: 'cascade' }),
    /** First day, UTC. */
    month: date({ mode: 'string' }).notNull(),
    model: text().notNull(),
    answers: integer().notNull().default(0),
    inputTokens: bigint({ mode: 'number' }).notNull().default(0),
    outputTokens: bigint({ mode: 'number' }).notNull().default(0),
    /** Millionths of a US dollar. */
    microDollars: bigint({ mode: 'number' }).notNull().default(0),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.month, t.model] }), tenantPolicy()],
);
