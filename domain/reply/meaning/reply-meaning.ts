/** What a person's answer means. Nothing of these = nobody knows yet. */
export const replyMeanings = [
  'interested',
  /** Wants to talk, or names a time. */
  'meeting',
  'question',
  /** Hands over to somebody else, or names them. */
  'referral',
  /** Perhaps later. */
  'not_now',
  'not_interested',
  /** Understood, and none of these. */
  'other',
] as const;
export type ReplyMeaning = (typeof replyMeanings)[number];
