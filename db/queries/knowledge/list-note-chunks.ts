import { asc, desc, eq } from 'drizzle-orm';
import type { Transaction } from '../../client.ts';
import { contactNoteChunks, contactNotes } from '../../schema/index.ts';

/** The pieces of a contact's notes, of the newest note first, each note from its beginning. */
export function listNoteChunks(tx: Transaction, contactId: string, limit: number) {
  return tx
    .select({
      id: contactNoteChunks.id,
      text: contactNoteChunks.text,
      embedding: contactNoteChunks.embedding,
      embeddingModel: contactNoteChunks.embeddingModel,
      note: {
        kind: contactNotes.kind,
        title: contactNotes.title,
        createdAt: contactNotes.createdAt,
      },
    })
    .from(contactNoteChunks)
    .innerJoin(contactNotes, eq(contactNotes.id, contactNoteChunks.noteId))
    .where(eq(contactNotes.contactId, contactId))
    .orderBy(desc(contactNotes.createdAt), desc(contactNotes.id), asc(contactNoteChunks.position))
    .limit(limit);
}
