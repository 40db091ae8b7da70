import type { ThreadMail } from '../writing/writing-inputs.ts';
import type { NoteKind } from './note-kind.ts';

const kinds: Readonly<Record<NoteKind, string>> = {
  note: 'Note',
  meeting: 'Notes of a meeting',
  file: 'From a file',
};

/** How the model and the person are told where a piece is from. */
export const knowledgeTitle = {
  note: (note: { kind: NoteKind; title: string; createdAt: Date }): string =>
    `${kinds[note.kind]}, ${note.createdAt.toISOString().slice(0, 10)}: ${note.title}`,

  mail: ({ from, at, subject }: ThreadMail): string =>
    `Earlier mail ${from === 'sender' ? 'to' : 'from'} the recipient, ${at.slice(0, 10)}: ${subject}`,
};
