import { and, desc, eq, sql } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contactNoteChunks, contactNotes } from '../../schema/index.ts';

export type NoteRow = typeof contactNotes.$inferSelect;
type NoteRef = { contactId: string; noteId: string };

/** Reading and writing the notes of a contact; a note and its pieces come and go together. */
export const noteRows = {
  count: (tx: Transaction, contactId: string): Promise<number> =>
    tx.$count(contactNotes, eq(contactNotes.contactId, contactId)),

  /** Newest first. */
  list: (tx: Transaction, contactId: string, excerpt: number) =>
    tx
      .select({
        id: contactNotes.id,
        kind: contactNotes.kind,
        title: contactNotes.title,
        text: sql<string>`left(${contactNotes.text}, ${excerpt})`,
        characters: sql<number>`length(${contactNotes.text})`,
        fileName: contactNotes.fileName,
        createdBy: contactNotes.createdBy,
        createdAt: contactNotes.createdAt,
      })
      .from(contactNotes)
      .where(eq(contactNotes.contactId, contactId))
      .orderBy(desc(contactNotes.createdAt), desc(contactNotes.id)),

  find: async (tx: Transaction, note: NoteRef): Promise<NoteRow | null> => {
    const [row] = await tx.select().from(contactNotes).where(is(note));
    return row ?? null;
  },

  insert: async (
    tx: Transaction,
    note: typeof contactNotes.$inferInsert,
    chunks: readonly string[],
  ): Promise<NoteRow> => {
    const [row] = await tx.insert(contactNotes).values(note).returning();
    if (!row) throw new Error('a note was not inserted');
    const { workspaceId, id: noteId } = row;
    await tx
      .insert(contactNoteChunks)
      .values(chunks.map((text, position) => ({ workspaceId, noteId, position, text })));
    return row;
  },

  remove: async (tx: Transaction, note: NoteRef): Promise<NoteRow | null> => {
    const [row] = await tx.delete(contactNotes).where(is(note)).returning();
    return row ?? null;
  },
};

const is = ({ contactId, noteId }: NoteRef) =>
  and(eq(contactNotes.contactId, contactId), eq(contactNotes.id, noteId));
