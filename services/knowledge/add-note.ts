import { AddNoteInput } from '#domain/knowledge/add-note-input.ts';
import { noteTitle } from '#domain/knowledge/note-title.ts';
import type { NoteView } from '#domain/knowledge/note-view.ts';
import { authorize } from '../authorize.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { insertNote } from './insert-note.ts';

/**
 * Attaches what somebody wrote down to a contact; later mails to it may be written from that.
 * @throws AppError forbidden; invalid_input; not_found; conflict when the contact has too many
 */
export async function addNote(call: { ctx: VerbContext; input: AddNoteInput }): Promise<NoteView> {
  const { ctx } = call;
  authorize(ctx.access, 'write');
  const { title, ...note } = parseInput(AddNoteInput, call.input);
  const named = { ...note, title: title || noteTitle(note.text), fileName: null };
  return insertNote(ctx, 'addNote', named);
}
