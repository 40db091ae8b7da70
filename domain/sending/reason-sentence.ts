import type { ReplyMeaning } from '../reply/meaning/reply-meaning.ts';
import type { ReasonCode } from './reason-code.ts';
import type { ReasonInputs } from './wait-reason.ts';

type Sentence = string | ((inputs: ReasonInputs) => string);

/** `40 of 40` */
const count = ({ sent, limit }: ReasonInputs) => `${sent ?? '?'} of ${limit ?? '?'}`;

const because = (sentence: string, cause: unknown) =>
  typeof cause === 'string' && cause !== '' ? `${sentence}: ${cause}` : `${sentence}.`;

function bounced(meaning: unknown, status: unknown): string {
  if (meaning === 'refused') return because('The recipient’s server refused the email', status);
  return meaning === 'temporary'
    ? 'The email could not be delivered, however often it was sent again.'
    : 'The address does not exist.';
}

/** What the reply means, where somebody has said so. */
const replies: ReadonlyMap<unknown, string> = new Map(
  Object.entries({
    interested: 'they are interested',
    meeting: 'they want to talk',
    question: 'they have a question',
    referral: 'they name somebody else',
    not_now: 'not now',
    not_interested: 'they are not interested',
  } satisfies Partial<Record<ReplyMeaning, string>>),
);

const sentences: Readonly<Record<ReasonCode, Sentence>> = {
  not_enrolled: 'Not in a campaign yet.',
  queued_for_admission: 'Waits for its turn to enter the campaign.',
  waiting_delay: 'The delay before the next email is not over yet.',
  outside_window: 'Outside the hours in which mail may go out.',
  holiday: 'No mail goes out on this holiday.',
  spacing: 'The mailbox keeps its pause between two emails.',
  mailbox_daily_cap: (inputs) => `The mailbox has sent its emails of today, ${count(inputs)}.`,
  mailbox_hourly_cap: (inputs) => `The mailbox has sent its emails of this hour, ${count(inputs)}.`,
  provider_cap: (inputs) => `The provider allows no more in 24 hours, ${count(inputs)} are sent.`,
  ramp_limit: (inputs) => `The mailbox is still warming up, ${count(inputs)} are sent today.`,
  campaign_daily_cap: (inputs) => `The campaign has sent its emails of today, ${count(inputs)}.`,
  new_contact_cap: (inputs) => `The campaign has met its new contacts of today, ${count(inputs)}.`,
  domain_cap: (inputs) => `Enough mail to this company today, ${count(inputs)}.`,
  workspace_quota: (inputs) => `The workspace has used its quota, ${count(inputs)}.`,
  yielded_to_follow_ups: 'Follow-ups go first in this mailbox.',
  yielded_to_fresh: 'First emails go first in this mailbox.',
  contact_paused: 'The contact is paused.',
  campaign_paused: 'The campaign is paused.',
  mailbox_paused: ({ pausedBy }) =>
    pausedBy === 'workspace'
      ? 'Sending is paused in the whole workspace.'
      : 'The mailbox is paused.',
  mailbox_disconnected: 'The mailbox is disconnected: connect it again.',
  provider_throttled: 'The provider asked the mailbox to rest for a while.',
  bounce_breaker: 'Too many emails of this mailbox bounced, so it has stopped.',
  writing_draft: 'The email is being written.',
  draft_failed: ({ message }) => because('The email could not be written', message),
  missing_variable: ({ names }) => because('The contact lacks what the email needs', names),
  content_blocked: ({ rule }) => because('The email did not pass the content check', rule),
  awaiting_approval: ({ task }) =>
    typeof task === 'string'
      ? because('The contact waits for a task to be done', task)
      : 'The email waits for a person to approve it.',
  send_failed: ({ advice }) => because('The provider refused the email', advice),
  send_uncertain: 'Nobody can tell whether the email went out: look before it is sent again.',
  out_of_office: 'The contact is out of office.',
  soft_bounce: ({ attempt, of }) =>
    `The last email could not be delivered for now: it is sent again, ${attempt ?? '?'} of ${of ?? '?'}.`,
  replied: ({ meaning }) => because('The contact has replied', replies.get(meaning)),
  company_replied: 'Somebody at the same company has replied.',
  bounced: ({ meaning, status }) => bounced(meaning, status),
  unsubscribed: 'The contact has unsubscribed.',
  suppressed: 'The address is on the suppression list.',
  duplicate_enrollment: 'The contact is already in another campaign.',
  stale_after_outage: 'The email is overdue after an outage and waits for a person.',
  erased: 'The contact has been erased.',
  finished: ({ ending }) =>
    ending === 'stopped' ? 'The sequence was stopped.' : 'The sequence is over.',
};

/** The reason in words; its times are shown beside it, in the reader's zone. */
export function reasonSentence(reason: { code: ReasonCode; inputs: ReasonInputs }): string {
  const sentence = sentences[reason.code];
  return typeof sentence === 'string' ? sentence : sentence(reason.inputs);
}
