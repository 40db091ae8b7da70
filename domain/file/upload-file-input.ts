import { z } from 'zod';
import { isBlockedFile } from './is-blocked-file.ts';
import { fileEnding, fileName } from './file-name.ts';

export const UploadFileInput = z.strictObject({
  fileName: z
    .string()
    .max(1_000)
    .transform(fileName)
    .refine((name) => !isBlockedFile(name), {
      error: ({ input }) =>
        `Mail programs refuse files of type .${fileEnding(String(input))}: put it somewhere and link to it.`,
    }),
});
export type UploadFileInput = z.input<typeof UploadFileInput>;
