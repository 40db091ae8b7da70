import { z } from 'zod';
import { tagColors } from './tag-color.ts';

export const CreateTagInput = z.strictObject({
  name: z.string().trim().min(1).max(100),
  color: z.enum(tagColors).default('grey'),
});
export type CreateTagInput = z.input<typeof CreateTagInput>;
