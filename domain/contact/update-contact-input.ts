import { z } from 'zod';
import { contactFieldsInput } from './contact-fields-input.ts';

/** Fields left out stay as they are; `custom` and `tags` are replaced whole. */
export const UpdateContactInput = z
  .strictObject(contactFieldsInput)
  .partial()
  .extend({ contactId: z.string() });
export type UpdateContactInput = z.input<typeof UpdateContactInput>;
