import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';
import { SavedViewQuery } from './saved-view-query.ts';

export const SavedViewView = z.object({
  id: z.string(),
  name: z.string(),
  query: SavedViewQuery,
  createdAt: InstantView,
  updatedAt: InstantView,
});
export type SavedViewView = z.infer<typeof SavedViewView>;
