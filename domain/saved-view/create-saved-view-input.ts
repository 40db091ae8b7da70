import { z } from 'zod';
import { SavedViewQuery } from './saved-view-query.ts';

export const CreateSavedViewInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  query: SavedViewQuery,
});
export type CreateSavedViewInput = z.input<typeof CreateSavedViewInput>;
