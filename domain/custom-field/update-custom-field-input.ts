import { z } from 'zod';
import { customFieldTypes } from './custom-field-type.ts';

/** What is left out stays as it is. */
export const UpdateCustomFieldInput = z.strictObject({
  customFieldId: z.string(),
  type: z.enum(customFieldTypes),
});
export type UpdateCustomFieldInput = z.input<typeof UpdateCustomFieldInput>;
