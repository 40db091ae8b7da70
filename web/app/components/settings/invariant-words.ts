import type { Invariant } from '#domain/integrity/finding.ts';

/** Each broken invariant as a sentence about the row that breaks it. */
export const invariantWords: Readonly<Record<Invariant, string>> = {
  mailed_after_reply: 'Mailed after a reply.',
  over_daily_limit: 'More mails than the limit of the day.',
  gap_too_short: 'Two mails closer than the gap.',
  outside_window: 'Sent outside the window.',
  step_sent_twice: 'A step was sent twice.',
  follow_up_in_other_thread: 'A follow-up went out in another thread.',
  suppressed_mailed: 'A suppressed address was mailed.',
  stale_grant: 'A slot was never used nor taken back.',
  overdue: 'A wait is over and nothing happens.',
  enrollment_without_workflow: 'An active contact has no workflow.',
  workflow_without_enrollment: 'A workflow runs for nobody.',
  counter_differs: 'A counter does not equal its rows.',
  status_differs: 'A status does not follow from the facts.',
  reason_missing: 'A contact does not say why it waits.',
  mail_missing_at_provider: 'A sent mail is not at the provider.',
  mail_unknown_to_ledger: 'The provider has a mail that the ledger lacks.',
  stray_draft: 'A draft of ours that nothing refers to.',
};
