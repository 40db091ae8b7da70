import { z } from 'zod';

export const MoveTemplateInput = z.strictObject({
  templateId: z.string(),
  /** null = out of its folder. */
  folderId: z.string().nullable(),
});
export type MoveTemplateInput = z.input<typeof MoveTemplateInput>;
