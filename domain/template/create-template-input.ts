import { z } from 'zod';
import { templateFieldsInput } from './template-fields-input.ts';

export const CreateTemplateInput = z.strictObject({
  name: templateFieldsInput.name,
  /** null = in none. */
  folderId: z.string().nullable().default(null),
  subject: templateFieldsInput.subject.default(null),
  body: templateFieldsInput.body,
  format: templateFieldsInput.format.default('text'),
  attachmentIds: templateFieldsInput.attachmentIds.default([]),
});
export type CreateTemplateInput = z.input<typeof CreateTemplateInput>;
