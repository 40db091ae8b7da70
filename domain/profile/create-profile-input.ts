import { z } from 'zod';
import { profileFieldsInput } from './profile-fields-input.ts';

/** What is left out is empty. */
export const CreateProfileInput = z.strictObject({
  ...profileFieldsInput,
  label: profileFieldsInput.label.unwrap(),
});
export type CreateProfileInput = z.input<typeof CreateProfileInput>;
