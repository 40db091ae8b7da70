import { z } from 'zod';
import { storableText } from '../profile/storable-text.ts';
import { tidyResumeText } from '../profile/tidy-resume-text.ts';
import { knowledgeLimits } from './knowledge-limits.ts';

export const AddNoteInput = z.strictObject({
  contactId: z.string(),
  kind: z.enum(['note', 'meeting']).default('note'),
  /** Left out or empty = the text's first line. */
  title: storableText().trim().max(knowledgeLimits.titleCharacters).default(''),
  text: z.string().max(knowledgeLimits.noteCharacters).overwrite(tidyResumeText).min(1),
});
export type AddNoteInput = z.input<typeof AddNoteInput>;
