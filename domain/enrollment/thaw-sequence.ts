import type { CampaignState } from '../campaign/campaign-state.ts';
import { finalStatuses } from '../contact/shown-contact-status.ts';
import type { ReasonCode } from '../sending/reason-code.ts';
import type { ReasonInputs } from '../sending/wait-reason.ts';
import { resumedWait } from '../sending/resumed-wait.ts';
import { earliest } from '../shared/earliest.ts';
import type { FrozenSequence } from './frozen-sequence.ts';

/** What has become of a contact and its campaign by the time the contact comes back. */
export type ThawStanding = {
  /** Its label. */
  status: string;
  isSuppressed: boolean;
  campaignState: CampaignState;
  sequenceVersion: number;
  /** null before admission. */
  waitFrom: Date | null;
  /** A person had chosen the due time. */
  isRescheduled: boolean;
  /** Temporal has confirmed its workflow. */
  isStarted: boolean;
  /** Since when what pauses it now does so: contact, campaign, workspace. */
  pauses: readonly Date[];
};

export type ThawedSequence = {
  waitFrom: Date | null;
  nextDueAt: Date | null;
  recheckAt: Date | null;
  reasonCode: ReasonCode;
  reasonInputs: ReasonInputs;
  /** Its mails and tasks are those of the present sequence. */
  keepsPlan: boolean;
  /** Resuming alone would not make its workflow ask what to do now. */
  mustLook: boolean;
};

/** Written when a contact wakes during a pause: whoever ended that pause meanwhile could not wake it. */
const holds: readonly ReasonCode[] = ['contact_paused', 'campaign_paused', 'mailbox_paused'];

/**
 * Where the sequence of a contact that comes back out of the trash goes on: its wait stood still there.
 * @returns null when it does not: who has answered, bounced or unsubscribed by now gets no further mail
 */
export function thawSequence(
  frozen: FrozenSequence,
  standing: ThawStanding,
  now: Date,
): ThawedSequence | null {
  const { status, isSuppressed, campaignState } = standing;
  const isOut = isSuppressed || finalStatuses.some((final) => final === status);
  if (isOut || campaignState === 'archived') return null;
  const { reasonCode, reasonInputs } = frozen;
  const { waitFrom, nextDueAt } = resumedWait(
    {
      waitFrom: standing.waitFrom,
      nextDueAt: instantOf(frozen.nextDueAt),
      isDate: standing.isRescheduled || reasonCode === 'out_of_office',
    },
    { since: new Date(frozen.since), until: earliest([now, ...standing.pauses]) },
  );
  const isHeld = holds.includes(reasonCode);
  const keepsPlan = frozen.sequenceVersion === standing.sequenceVersion;
  const mustLook = isHeld || !keepsPlan || !standing.isStarted;
  const reason =
    isHeld || !keepsPlan || reasonCode === 'waiting_delay'
      ? { reasonCode: 'waiting_delay' as const, reasonInputs: {}, recheckAt: nextDueAt }
      : { reasonCode, reasonInputs, recheckAt: instantOf(frozen.recheckAt) };
  return { waitFrom, nextDueAt, ...reason, keepsPlan, mustLook };
}

const instantOf = (text: string | null) => (text === null ? null : new Date(text));
