import { z } from 'zod';

const mostIds = 200;

export const ListFilesInput = z.strictObject({
  /** With commas between them. */
  ids: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter(Boolean))
    .refine((ids) => ids.length <= mostIds, `At most ${mostIds} at once.`),
});
export type ListFilesInput = z.input<typeof ListFilesInput>;
