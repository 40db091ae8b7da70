import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';
import { tagColors } from './tag-color.ts';

export const TagView = z.object({
  id: z.string(),
  name: z.string(),
  color: z.enum(tagColors),
  createdAt: InstantView,
  updatedAt: InstantView,
});
export type TagView = z.infer<typeof TagView>;
