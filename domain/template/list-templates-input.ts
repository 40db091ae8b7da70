import { z } from 'zod';
import { pageInput } from '../shared/page-input.ts';

export const ListTemplatesInput = z.strictObject({
  /** Words, each of which the name, the subject or the text must hold, in any letter case. */
  q: z.string().trim().max(200).optional(),
  /** One folder, or `none`: what is in no folder. */
  folderId: z.string().optional(),
  ...pageInput,
});
export type ListTemplatesInput = z.input<typeof ListTemplatesInput>;
