import { z } from 'zod';

export const TemplateRefInput = z.strictObject({ templateId: z.string() });
export type TemplateRefInput = z.input<typeof TemplateRefInput>;
