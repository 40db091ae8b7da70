import { z } from 'zod';

/** What is left out stays as it is. */
export const UpdateListInput = z.strictObject({
  listId: z.string(),
  name: z.string().trim().min(1).max(100).optional(),
});
export type UpdateListInput = z.input<typeof UpdateListInput>;
