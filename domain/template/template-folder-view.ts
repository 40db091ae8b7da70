import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';

export const TemplateFolderView = z.object({
  id: z.string(),
  name: z.string(),
  /** How many it holds. */
  templateCount: z.int(),
  createdAt: InstantView,
  updatedAt: InstantView,
});
export type TemplateFolderView = z.infer<typeof TemplateFolderView>;
