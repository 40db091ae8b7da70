import { z } from 'zod';
import { tagColors } from './tag-color.ts';

/** What is left out stays as it is. */
export const UpdateTagInput = z.strictObject({
  tagId: z.string(),
  name: z.string().trim().min(1).max(100).optional(),
  color: z.enum(tagColors).optional(),
});
export type UpdateTagInput = z.input<typeof UpdateTagInput>;
