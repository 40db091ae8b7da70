import { z } from 'zod';
import { profileFieldsInput } from './profile-fields-input.ts';

/** What is left out stays as it is, or is empty where there was no profile yet. */
export const SaveDefaultProfileInput = z.strictObject(profileFieldsInput);
export type SaveDefaultProfileInput = z.input<typeof SaveDefaultProfileInput>;
