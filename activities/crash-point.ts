/**
 * The boundaries between which a worker may die while it sends a mail. Every name is passed to
 * `reach` at exactly one place; a test kills the work at each and proves that nothing is lost or doubled.
 */
export const crashPoints = [
  'after_claim',
  'after_draft_created',
  'after_draft_stored',
  'before_send',
  'after_send_accepted',
  'after_read_back',
  'after_sent_stored',
] as const;
type CrashPoint = (typeof crashPoints)[number];

/** Called as the work passes a boundary; does nothing in production. */
export type Reach = (point: CrashPoint, emailId: string) => void;
