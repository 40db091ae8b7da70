import { foreignKey, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import type { Actor } from '#domain/workspace/actor.ts';
import { contacts } from './contact.ts';
import { createdAt, id, instant, tenantPolicy, workspaceIdColumn, updatedAt } from './columns.ts';

/** The timeline: everything that happened to a contact, written in the transaction of its cause. */
export const contactEvents = pgTable(
  'contact_events',
  {
    id: id('contactEvent'),
    workspaceId: workspaceIdColumn(),
    contactId: text().notNull(),
    enrollmentId: text(),
    type: text().notNull(),
    at: instant().notNull(),
    actor: jsonb().$type<Actor>().notNull(),
    data: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index('contact_events_timeline').on(t.contactId, t.at, t.id),
    foreignKey({
      columns: [t.workspaceId, t.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
);
