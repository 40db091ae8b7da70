import { inWorkspace } from '#db/in-workspace.ts';
import { AddNoteFileInput } from '#domain/knowledge/add-note-file-input.ts';
import { knowledgeLimits } from '#domain/knowledge/knowledge-limits.ts';
import { noteTitle } from '#domain/knowledge/note-title.ts';
import type { NoteView } from '#domain/knowledge/note-view.ts';
import { authorize } from '../authorize.ts';
import { getContactOverview } from '../contact/get-contact-overview.ts';
import type { VerbContext } from '../context.ts';
import { parseInput } from '../parse-input.ts';
import { readUploadedDocument } from '../document/read-uploaded-document.ts';
import { insertNote } from './insert-note.ts';

/**
 * Attaches the text of a file (PDF, Word, plain text, CSV) to a contact; the file itself is not kept.
 * @throws AppError forbidden; not_found; invalid_input with `details.fault`; conflict when the contact has
 * too many; and whatever `file` throws
 */
export async function addNoteFile(call: {
  ctx: VerbContext;
  input: AddNoteFileInput;
  file: AsyncIterable<Uint8Array>;
}): Promise<NoteView> {
  const { ctx, file } = call;
  authorize(ctx.access, 'write');
  const { contactId, fileName, title } = parseInput(AddNoteFileInput, call.input);
  await inWorkspace(ctx.db, ctx.access.workspaceId, (tx) => getContactOverview(tx, contactId));
  const text = await readUploadedDocument(file);
  const named = title || fileName.slice(0, knowledgeLimits.titleCharacters) || noteTitle(text);
  return insertNote(ctx, 'addNoteFile', { contactId, kind: 'file', title: named, text, fileName });
}
