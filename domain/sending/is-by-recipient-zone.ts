import type { CampaignQueue } from './campaign-queue.ts';
import type { MailboxState } from './mailbox-state.ts';

/** Whether the campaign's mail waits in a line per zone of its recipients, or in one for all. */
export function isByRecipientZone(
  mailbox: Pick<MailboxState, 'window'>,
  campaign: Pick<CampaignQueue, 'window'>,
): boolean {
  return mailbox.window.zone === 'recipient' || campaign.window?.zone === 'recipient';
}
