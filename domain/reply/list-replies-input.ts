import { z } from 'zod';
import { pageInput } from '../shared/page-input.ts';
import { replyMeanings } from './meaning/reply-meaning.ts';

export const ListRepliesInput = z.strictObject({
  /** Answers to mails of this campaign. */
  campaignId: z.string().optional(),
  /** `unknown` = nobody has said yet what they mean. */
  meaning: z.enum([...replyMeanings, 'unknown']).optional(),
  ...pageInput,
});
export type ListRepliesInput = z.input<typeof ListRepliesInput>;
