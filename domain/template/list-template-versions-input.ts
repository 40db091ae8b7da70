import { z } from 'zod';
import { pageInput } from '../shared/page-input.ts';

export const ListTemplateVersionsInput = z.strictObject({ templateId: z.string(), ...pageInput });
export type ListTemplateVersionsInput = z.input<typeof ListTemplateVersionsInput>;
