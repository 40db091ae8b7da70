import type { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';
import type { MailboxView } from '#domain/mailbox/mailbox-view.ts';
import type { ReasonCode } from '#domain/sending/reason-code.ts';
import { countsByReason } from '../sending/counts-by-reason.ts';
import { reasonWords } from '../sending/reason-words.ts';

export interface Need {
  readonly text: string;
  readonly to: string;
}

interface RunningCampaign {
  readonly id: string;
  readonly name: string;
  readonly progress: CampaignProgressView;
}

/** Pauses are what somebody wanted; the rest of what is held wants somebody. */
const wanted: readonly ReasonCode[] = ['contact_paused', 'campaign_paused', 'mailbox_paused'];

/** What does not go on by itself. */
export function needsYou(
  mailboxes: readonly MailboxView[],
  campaigns: readonly RunningCampaign[],
): Need[] {
  const down = mailboxes
    .filter(({ status }) => status === 'disconnected')
    .map(({ address, id }) => ({ text: `${address} is disconnected`, to: `/mailboxes/${id}` }));
  const held = campaigns.flatMap(({ id, name, progress }) =>
    countsByReason(progress.byReason)
      .filter(([code]) => reasonWords[code].kind === 'held' && !wanted.includes(code))
      .map(([code, count]) => ({
        text: `${name}: ${count} held, ${reasonWords[code].label}`,
        to: `/campaigns/${id}`,
      })),
  );
  return [...down, ...held];
}
