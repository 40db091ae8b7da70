import { z } from 'zod';
import { templateFieldsInput } from './template-fields-input.ts';

/** What is left out stays as it is. */
export const UpdateTemplateInput = z.strictObject({
  templateId: z.string(),
  /** The one that was changed: if there is a later one by now, the change is refused. */
  version: z.int().positive(),
  name: templateFieldsInput.name.optional(),
  subject: templateFieldsInput.subject.optional(),
  body: templateFieldsInput.body.optional(),
  format: templateFieldsInput.format.optional(),
  attachmentIds: templateFieldsInput.attachmentIds.optional(),
});
export type UpdateTemplateInput = z.input<typeof UpdateTemplateInput>;
