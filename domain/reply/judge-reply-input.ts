import { z } from 'zod';
import { replyMeanings } from './meaning/reply-meaning.ts';

export const JudgeReplyInput = z.strictObject({
  replyId: z.string(),
  /** null takes back what was said. */
  meaning: z.enum(replyMeanings).nullable(),
});
export type JudgeReplyInput = z.input<typeof JudgeReplyInput>;
