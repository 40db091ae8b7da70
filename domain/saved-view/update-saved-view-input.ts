import { z } from 'zod';
import { SavedViewQuery } from './saved-view-query.ts';

/** What is left out stays as it is. */
export const UpdateSavedViewInput = z.strictObject({
  savedViewId: z.string(),
  name: z.string().trim().min(1).max(100).optional(),
  query: SavedViewQuery.optional(),
});
export type UpdateSavedViewInput = z.input<typeof UpdateSavedViewInput>;
