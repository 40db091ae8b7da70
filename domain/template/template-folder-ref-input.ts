import { z } from 'zod';

export const TemplateFolderRefInput = z.strictObject({ folderId: z.string() });
export type TemplateFolderRefInput = z.input<typeof TemplateFolderRefInput>;
