import { z } from 'zod';
import { storableText } from '../profile/storable-text.ts';
import { tidyDocumentText } from '../document/tidy-document-text.ts';
import { knowledgeLimits } from './knowledge-limits.ts';

export const AddNoteInput = z.strictObject({
  contactId: z.string(),
  kind: z.enum(['note', 'meeting']).default('note'),
  /** Left out or empty = the text's first line. */
  title: storableText().trim().max(knowledgeLimits.titleCharacters).default(''),
  text: z.string().max(knowledgeLimits.noteCharacters).overwrite(tidyDocumentText).min(1),
});
export type AddNoteInput = z.input<typeof AddNoteInput>;
