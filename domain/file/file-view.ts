import { z } from 'zod';

/** A file of the workspace, for emails to attach or to show. It never changes. */
export const FileView = z.object({
  id: z.string(),
  name: z.string(),
  /** Of an image by its content; of others by its name. */
  mediaType: z.string(),
  byteSize: z.number().int(),
});
export type FileView = z.infer<typeof FileView>;
