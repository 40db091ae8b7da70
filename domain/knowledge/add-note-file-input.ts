import { z } from 'zod';
import { storableText } from '../profile/storable-text.ts';
import { knowledgeLimits } from './knowledge-limits.ts';

export const AddNoteFileInput = z.strictObject({
  contactId: z.string(),
  fileName: storableText().trim().max(255),
  /** Left out or empty = the file's name. */
  title: storableText().trim().max(knowledgeLimits.titleCharacters).default(''),
});
export type AddNoteFileInput = z.input<typeof AddNoteFileInput>;
