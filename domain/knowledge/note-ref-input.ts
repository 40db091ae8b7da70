import { z } from 'zod';

export const NoteRefInput = z.strictObject({ contactId: z.string(), noteId: z.string() });
export type NoteRefInput = z.input<typeof NoteRefInput>;
