import { z } from 'zod';

export const ProfileRefInput = z.strictObject({ profileId: z.string() });
export type ProfileRefInput = z.input<typeof ProfileRefInput>;
