import type { CampaignQueue } from './campaign-queue.ts';
import type { MailboxState } from './mailbox-state.ts';

/** Everything `pickNextSend` decides on: one mailbox and who waits for it. */
export interface DispatchState {
  readonly mailbox: MailboxState;
  readonly campaigns: readonly CampaignQueue[];
}
