import type { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import type { AddNoteFileInput } from '#domain/knowledge/add-note-file-input.ts';
import type { AddNoteInput } from '#domain/knowledge/add-note-input.ts';
import type { NoteRefInput } from '#domain/knowledge/note-ref-input.ts';
import type { NoteView } from '#domain/knowledge/note-view.ts';
import type { PageView } from '#domain/shared/page-view.ts';
import type { Access, Verb } from '../context.ts';

/** What is known of contacts beside their fields. */
export type KnowledgeServices = {
  notes: {
    list: Verb<ContactRefInput, PageView<NoteView>>;
    get: Verb<NoteRefInput, NoteView>;
    add: Verb<AddNoteInput, NoteView>;
    addFile: (
      access: Access,
      input: AddNoteFileInput,
      file: AsyncIterable<Uint8Array>,
    ) => Promise<NoteView>;
    delete: Verb<NoteRefInput, void>;
  };
};
