import { z } from 'zod';
import { customFieldTypes } from './custom-field-type.ts';

export const CreateCustomFieldInput = z.strictObject({
  name: z.string().trim().min(1).max(200),
  type: z.enum(customFieldTypes),
});
export type CreateCustomFieldInput = z.input<typeof CreateCustomFieldInput>;
