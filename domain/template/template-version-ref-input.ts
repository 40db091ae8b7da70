import { z } from 'zod';

export const TemplateVersionRefInput = z.strictObject({
  templateId: z.string(),
  /** 1 = as it was begun. */
  number: z.coerce.number().int().positive(),
});
export type TemplateVersionRefInput = z.input<typeof TemplateVersionRefInput>;
