import { z } from 'zod';
import { InstantView } from '../shared/instant-view.ts';
import { customFieldTypes } from './custom-field-type.ts';

export const CustomFieldView = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(customFieldTypes),
  createdAt: InstantView,
  updatedAt: InstantView,
});
export type CustomFieldView = z.infer<typeof CustomFieldView>;
