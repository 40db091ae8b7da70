import type { NoteRow } from '#db/queries/knowledge/note-rows.ts';
import type { NoteView } from '#domain/knowledge/note-view.ts';
import type { ActorView } from '#domain/workspace/actor-view.ts';
import type { Actor } from '#domain/workspace/actor.ts';

type ShownNote = Omit<NoteRow, 'workspaceId' | 'contactId' | 'updatedAt'>;

/** @param name gives people their names */
export function viewNote(
  {
    id,
    kind,
    title,
    text,
    fileName,
    createdBy,
    createdAt,
    ...note
  }: ShownNote & {
    characters?: number;
  },
  name: (actor: Actor) => ActorView,
): NoteView {
  return {
    id,
    kind,
    title,
    text,
    characters: note.characters ?? text.length,
    fileName,
    createdBy: name(createdBy),
    createdAt: createdAt.toISOString(),
  };
}
