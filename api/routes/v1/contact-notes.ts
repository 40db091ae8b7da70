import { ContactRefInput } from '#domain/contact/contact-ref-input.ts';
import { AddNoteInput } from '#domain/knowledge/add-note-input.ts';
import { NoteRefInput } from '#domain/knowledge/note-ref-input.ts';
import { pageView } from '#domain/shared/page-view.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const tag = 'Contacts';

/** What is known of a contact beside its fields. */
export function contactNoteRoutes({ notes }: Services): Route[] {
  const all = { tag, path: '/contacts/{contactId}/notes' } as const;
  const one = { tag, path: '/contacts/{contactId}/notes/{noteId}' } as const;
  return [
    defineRoute({
      ...all,
      method: 'get',
      summary: 'List the notes of a contact, newest first, each with the beginning of its text',
      input: ContactRefInput,
      status: 200,
      output: pageView(components.Note),
      call: notes.list,
    }),
    defineRoute({
      ...all,
      method: 'post',
      summary: 'Attach a note to a contact, from which its mails may be written',
      input: AddNoteInput,
      status: 201,
      output: components.Note,
      call: notes.add,
    }),
    defineRoute({
      ...one,
      method: 'get',
      summary: 'Get a note with its whole text',
      input: NoteRefInput,
      status: 200,
      output: components.Note,
      call: notes.get,
    }),
    {
      ...one,
      method: 'delete',
      summary: 'Delete a note',
      input: NoteRefInput,
      status: 204,
      output: null,
      call: notes.delete,
    },
  ];
}
