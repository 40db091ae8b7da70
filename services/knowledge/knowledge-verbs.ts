import type { Bind } from '../bind.ts';
import type { Access, VerbContext } from '../context.ts';
import { addNoteFile } from './add-note-file.ts';
import { addNote } from './add-note.ts';
import { deleteNote } from './delete-note.ts';
import { getNote } from './get-note.ts';
import type { KnowledgeServices } from './knowledge-services.ts';
import { listNotes } from './list-notes.ts';

export const knowledgeVerbs = (
  verb: Bind,
  contextOf: (access: Access) => VerbContext,
): KnowledgeServices => ({
  notes: {
    list: verb(listNotes),
    get: verb(getNote),
    add: verb(addNote),
    addFile: (access, input, file) => addNoteFile({ ctx: contextOf(access), input, file }),
    delete: verb(deleteNote),
  },
});
