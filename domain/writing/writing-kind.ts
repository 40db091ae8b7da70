/** Why a mail is written: each kind has its own task and its own lengths. */
export const writingKinds = [
  'first',
  'follow_up',
  'meeting_follow_up',
  're_engagement',
  'product_update',
  'event_invitation',
] as const;

export type WritingKind = (typeof writingKinds)[number];
