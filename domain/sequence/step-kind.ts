export const stepKinds = ['email', 'wait', 'task', 'branch'] as const;
export type StepKind = (typeof stepKinds)[number];

/** ai: written per contact by the model · template: variables filled in. */
export const stepWriters = ['ai', 'template'] as const;

/** What is behind an email that the model writes, other than the sequence itself. */
export const stepOccasions = [
  'meeting_follow_up',
  're_engagement',
  'product_update',
  'event_invitation',
] as const;
