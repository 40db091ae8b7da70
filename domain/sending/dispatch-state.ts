import type { CampaignQueue } from './campaign-queue.ts';
import type { MailboxState } from './mailbox-state.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** Everything `pickNextSend` decides on: one mailbox and who waits for it. */
export interface DispatchState {
  readonly workspace: WorkspaceState;
  readonly mailbox: MailboxState;
  readonly campaigns: readonly CampaignQueue[];
}
