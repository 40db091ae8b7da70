import {
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  real,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { noteKinds } from '#domain/knowledge/note-kind.ts';
import type { Actor } from '#domain/workspace/actor.ts';
import { createdAt, id, tenantPolicy, updatedAt, workspaceIdColumn } from './columns.ts';
import { contacts } from './contact.ts';

/** What people know of a contact beside its fields: notes, minutes of meetings, texts of files. */
export const contactNotes = pgTable(
  'contact_notes',
  {
    id: id('contactNote'),
    workspaceId: workspaceIdColumn(),
    contactId: text().notNull(),
    kind: text({ enum: noteKinds }).notNull(),
    title: text().notNull(),
    text: text().notNull(),
    /** null = typed in or pasted. */
    fileName: text(),
    createdBy: jsonb().$type<Actor>().notNull(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('contact_notes_workspace_id').on(t.workspaceId, t.id),
    // The notes of a contact, newest first.
    index('contact_notes_contact').on(t.contactId, t.createdAt, t.id),
    foreignKey({
      columns: [t.workspaceId, t.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
);

/** The pieces of a note, of which the best get into a mail's prompt. */
export const contactNoteChunks = pgTable(
  'contact_note_chunks',
  {
    id: id('contactNoteChunk'),
    workspaceId: workspaceIdColumn(),
    noteId: text().notNull(),
    /** 0 = the note's beginning. */
    position: integer().notNull(),
    text: text().notNull(),
    /** null = no mail has needed it yet, or the server makes no vectors. */
    embedding: real().array(),
    /** Vectors of different models do not compare. */
    embeddingModel: text(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    unique('contact_note_chunks_position').on(t.noteId, t.position),
    foreignKey({
      columns: [t.workspaceId, t.noteId],
      foreignColumns: [contactNotes.workspaceId, contactNotes.id],
    }).onDelete('cascade'),
    tenantPolicy(),
  ],
);
