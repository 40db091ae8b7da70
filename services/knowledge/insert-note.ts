import { noteRows } from '#db/queries/knowledge/note-rows.ts';
import { recordContactEvent } from '#db/queries/contact-event.ts';
import { chunkText } from '#domain/knowledge/chunk-text.ts';
import { knowledgeLimits } from '#domain/knowledge/knowledge-limits.ts';
import type { NoteKind } from '#domain/knowledge/note-kind.ts';
import type { NoteView } from '#domain/knowledge/note-view.ts';
import { AppError } from '#domain/shared/app-error.ts';
import { changeWorkspace } from '../change-workspace.ts';
import { lockContact } from '../contact/lock-contact.ts';
import type { VerbContext } from '../context.ts';
import { nameActors } from '../name-actors.ts';
import { viewNote } from './view-note.ts';

type NewNote = {
  contactId: string;
  kind: NoteKind;
  title: string;
  text: string;
  fileName: string | null;
};

/** Keeps a note in pieces that a mail can be written from. @throws AppError not_found; conflict when it is one too many */
export async function insertNote(ctx: VerbContext, verb: string, note: NewNote): Promise<NoteView> {
  const { workspaceId, actor } = ctx.access;
  const { contactId, kind, title, text } = note;
  return changeWorkspace(ctx, async ({ tx, audit }) => {
    await lockContact(tx, contactId);
    if ((await noteRows.count(tx, contactId)) >= knowledgeLimits.notesPerContact) {
      const most = knowledgeLimits.notesPerContact;
      throw new AppError('conflict', `A contact has ${most} notes at most: delete one first.`);
    }
    const at = ctx.clock();
    const row = await noteRows.insert(
      tx,
      { ...note, workspaceId, createdBy: actor, createdAt: at },
      chunkText(text),
    );
    const type = 'contact.note_added';
    await recordContactEvent(tx, { workspaceId, contactId, type, at, actor, data: { title } });
    await audit(verb, contactId, { noteId: row.id, kind, characters: text.length });
    return viewNote(row, await nameActors(tx, [actor]));
  });
}
