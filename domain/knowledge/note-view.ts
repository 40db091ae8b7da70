import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';
import { ActorView } from '../workspace/actor-view.ts';
import { noteKinds } from './note-kind.ts';

/** What somebody wrote down about a contact. */
export const NoteView = z.object({
  id: z.string(),
  kind: z.enum(noteKinds),
  title: z.string(),
  /** In a list its beginning only. */
  text: z.string(),
  /** How long the whole text is. */
  characters: z.int(),
  fileName: z.string().nullable(),
  createdBy: ActorView,
  createdAt: InstantView,
});
export type NoteView = z.infer<typeof NoteView>;
