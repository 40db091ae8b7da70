import { z } from 'zod';
import { pageInput } from '../shared/page-input.ts';
import { soughtMeanings } from './meaning/sought-meaning.ts';

export const ListRepliesInput = z.strictObject({
  /** Answers to mails of this campaign. */
  campaignId: z.string().optional(),
  /** `positive` = any of those that count as such; `unknown` = nobody has said yet. */
  meaning: z.enum(soughtMeanings).optional(),
  ...pageInput,
});
export type ListRepliesInput = z.input<typeof ListRepliesInput>;
