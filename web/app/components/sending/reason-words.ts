import type { ReasonCode } from '#domain/sending/reason-code.ts';

/** waits: goes on by itself · held: needs a person · over: nothing more is sent. */
export type ReasonKind = 'waits' | 'held' | 'over';

interface ReasonWords {
  /** Completes "118 of 140 wait: …". */
  readonly label: string;
  readonly kind: ReasonKind;
}

const waits = (label: string): ReasonWords => ({ label, kind: 'waits' });
const held = (label: string): ReasonWords => ({ label, kind: 'held' });
const over = (label: string): ReasonWords => ({ label, kind: 'over' });

export const reasonWords: Readonly<Record<ReasonCode, ReasonWords>> = {
  not_enrolled: over('not in a campaign'),
  queued_for_admission: waits('their turn to enter the campaign'),
  waiting_delay: waits('the delay before the next email'),
  outside_window: waits('outside the sending hours'),
  holiday: waits('holiday'),
  spacing: waits('the gap between two mails'),
  mailbox_daily_cap: waits('daily limit of the mailbox'),
  mailbox_hourly_cap: waits('hourly limit of the mailbox'),
  provider_cap: waits("the provider's own limit"),
  ramp_limit: waits('the mailbox is warming up'),
  campaign_daily_cap: waits('daily limit of the campaign'),
  new_contact_cap: waits('limit of new contacts a day'),
  domain_cap: waits('limit per company'),
  workspace_quota: waits('quota of the workspace'),
  yielded_to_follow_ups: waits('follow-ups go first'),
  yielded_to_fresh: waits('first emails go first'),
  contact_paused: held('paused one by one'),
  campaign_paused: held('the campaign is paused'),
  mailbox_paused: held('the mailbox is paused'),
  mailbox_disconnected: held('the mailbox is disconnected'),
  provider_throttled: waits('the provider asked for rest'),
  bounce_breaker: held('too many bounces, the mailbox has stopped'),
  writing_draft: waits('the email is being written'),
  draft_failed: held('the email could not be written'),
  missing_variable: held('a word for the template is missing'),
  content_blocked: held('the content check said no'),
  awaiting_approval: held('waits for approval'),
  send_failed: held('the provider refused the email'),
  send_uncertain: held('unclear whether the email went out'),
  out_of_office: waits('out of office'),
  soft_bounce: waits('could not be delivered for now'),
  replied: over('replied'),
  company_replied: over('the company replied'),
  bounced: over('bounced'),
  unsubscribed: over('unsubscribed'),
  suppressed: over('may not be mailed'),
  duplicate_enrollment: over('already in another campaign'),
  stale_after_outage: held('overdue after an outage'),
  erased: over('erased'),
  finished: over('the sequence is over'),
};
