/** What a note is: written down, of a meeting, or the text of a file. */
export const noteKinds = ['note', 'meeting', 'file'] as const;
export type NoteKind = (typeof noteKinds)[number];
