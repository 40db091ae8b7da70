import type { ReplyMeaning } from './reply-meaning.ts';

/**
 * What counts for a text as a success: see docs/decisions, "A positive reply". A question is neither that
 * nor a refusal.
 */
export const positiveMeanings = [
  'interested',
  'meeting',
  'referral',
] as const satisfies readonly ReplyMeaning[];
