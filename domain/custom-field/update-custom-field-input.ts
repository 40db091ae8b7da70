import { z } from 'zod';
import { customFieldTypes } from './custom-field-type.ts';

/** What is left out stays as it is. */
export const UpdateCustomFieldInput = z.strictObject({
  customFieldId: z.string(),
  name: z.string().trim().min(1).max(200).optional(),
  type: z.enum(customFieldTypes).optional(),
});
export type UpdateCustomFieldInput = z.input<typeof UpdateCustomFieldInput>;
