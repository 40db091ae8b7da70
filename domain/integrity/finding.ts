/** What must always hold; a finding names the one that does not (engine.md, invariants). */
export const invariants = [
  'mailed_after_reply',
  'over_daily_limit',
  'gap_too_short',
  'outside_window',
  'step_sent_twice',
  'follow_up_in_other_thread',
  'suppressed_mailed',
  'stale_grant',
  'overdue',
  'enrollment_without_workflow',
  'workflow_without_enrollment',
  'counter_differs',
  'status_differs',
  'reason_missing',
  'mail_missing_at_provider',
  'mail_unknown_to_ledger',
  'stray_draft',
] as const;
export type Invariant = (typeof invariants)[number];

/** One row that breaks an invariant. Ids and numbers only: it may be shown and logged anywhere. */
export interface Finding {
  readonly invariant: Invariant;
  /** Id of the offending row: an outbound email, an enrollment, a mailbox, … */
  readonly entityId: string;
  /** What was expected and what is there. */
  readonly detail: string;
}
