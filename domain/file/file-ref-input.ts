import { z } from 'zod';

export const FileRefInput = z.strictObject({ fileId: z.string() });
export type FileRefInput = z.input<typeof FileRefInput>;
