import { z } from 'zod';
import { profileFieldsInput } from './profile-fields-input.ts';

/** What is left out stays as it is. */
export const UpdateProfileInput = z.strictObject({ profileId: z.string(), ...profileFieldsInput });
export type UpdateProfileInput = z.input<typeof UpdateProfileInput>;
