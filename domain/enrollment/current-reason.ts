import type { CampaignState } from '../campaign/campaign-state.ts';
import type { ReasonCode } from '../sending/reason-code.ts';
import type { ReasonInputs } from '../sending/wait-reason.ts';
import type { EnrollmentState } from './enrollment-state.ts';

export type CurrentReason = { code: ReasonCode; inputs: ReasonInputs; recheckAt: Date | null };

/** What is known of a contact's latest enrollment. */
export type ReasonFacts = {
  state: EnrollmentState;
  /** As the engine last wrote it. */
  stored: CurrentReason;
  /** Of the contact or its enrollment, whichever is set. */
  pausedAt: Date | null;
  campaign: { state: CampaignState; pausedAt: Date | null };
  /** Since when everything is paused; null = it is not. */
  workspacePausedAt: Date | null;
  /** null = none assigned yet. */
  mailbox: {
    disconnectedAt: Date | null;
    pausedAt: Date | null;
    breakerTrippedAt: Date | null;
  } | null;
};

/** Reasons of a mail that is due and waits for its mailbox. */
const mailboxWaits: readonly ReasonCode[] = [
  'outside_window',
  'holiday',
  'spacing',
  'mailbox_daily_cap',
  'mailbox_hourly_cap',
  'provider_cap',
  'ramp_limit',
  'campaign_daily_cap',
  'new_contact_cap',
  'domain_cap',
  'workspace_quota',
  'yielded_to_follow_ups',
  'yielded_to_fresh',
  'provider_throttled',
];

/** What the engine wrote while a pause was on, and is untrue from the moment that it is over. */
const holds: readonly ReasonCode[] = [
  'contact_paused',
  'campaign_paused',
  'mailbox_paused',
  'mailbox_disconnected',
  'bounce_breaker',
];

/** Whoever ends a pause has the mailbox look again at once, which writes the next slot. */
const nextSlot: CurrentReason = { code: 'spacing', inputs: {}, recheckAt: null };

/**
 * Why nothing is sent right now. Pausing is one write on the contact, campaign, workspace or mailbox, not
 * on every enrollment, so it is laid over what the engine wrote last, and its end ends what was written
 * of it. What freezes delays covers every reason; a mailbox's own troubles only those of mail that is due.
 * @param facts null = never enrolled
 */
export function currentReason(facts: ReasonFacts | null): CurrentReason {
  if (!facts) return { code: 'not_enrolled', inputs: {}, recheckAt: null };
  const { stored, mailbox, campaign } = facts;
  if (facts.state === 'finished' || facts.state === 'stopped') return stored;
  if (facts.pausedAt) return waiting('contact_paused', { since: facts.pausedAt.toISOString() });
  if (campaign.state === 'paused' && campaign.pausedAt) {
    return waiting('campaign_paused', { since: campaign.pausedAt.toISOString() });
  }
  if (facts.workspacePausedAt) return mailboxPaused('workspace', facts.workspacePausedAt);
  if (!mailbox || !isForMailbox(stored.code)) return stored;
  if (mailbox.disconnectedAt) {
    return waiting('mailbox_disconnected', { since: mailbox.disconnectedAt.toISOString() });
  }
  if (mailbox.pausedAt) return mailboxPaused('mailbox', mailbox.pausedAt);
  if (mailbox.breakerTrippedAt) {
    return waiting('bounce_breaker', { since: mailbox.breakerTrippedAt.toISOString() });
  }
  return holds.includes(stored.code) ? nextSlot : stored;
}

const isForMailbox = (code: ReasonCode) => mailboxWaits.includes(code) || holds.includes(code);

function mailboxPaused(pausedBy: 'mailbox' | 'workspace', since: Date): CurrentReason {
  return waiting('mailbox_paused', { pausedBy, since: since.toISOString() });
}

/** Only a person ends it, so there is no time to look again. */
function waiting(code: ReasonCode, inputs: ReasonInputs): CurrentReason {
  return { code, inputs, recheckAt: null };
}
