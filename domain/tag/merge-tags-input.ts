import { z } from 'zod';

export const MergeTagsInput = z.strictObject({
  /** Which goes. */
  tagId: z.string(),
  /** What its contacts get instead. */
  intoTagId: z.string(),
});
export type MergeTagsInput = z.input<typeof MergeTagsInput>;
