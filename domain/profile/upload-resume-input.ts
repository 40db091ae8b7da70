import { z } from 'zod';

export const UploadResumeInput = z.strictObject({
  /** Left out = the default profile, which is made when there is none. */
  profileId: z.string().optional(),
  fileName: z.string().trim().max(255),
});
export type UploadResumeInput = z.input<typeof UploadResumeInput>;
