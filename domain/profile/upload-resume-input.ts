import { z } from 'zod';
import { storableText } from './storable-text.ts';

export const UploadResumeInput = z.strictObject({
  /** Left out = the default profile, which is made when there is none. */
  profileId: z.string().optional(),
  fileName: storableText().trim().max(255),
});
export type UploadResumeInput = z.input<typeof UploadResumeInput>;
