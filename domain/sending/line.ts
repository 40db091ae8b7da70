import type { CampaignQueue } from './campaign-queue.ts';
import type { Candidate } from './candidate.ts';
import type { DispatchState } from './dispatch-state.ts';
import type { MailboxState } from './mailbox-state.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** One head with all that decides whether it may go. */
export interface Line {
  readonly workspace: WorkspaceState;
  readonly mailbox: MailboxState;
  readonly campaign: CampaignQueue;
  readonly candidate: Candidate;
  /** Seed of the mailbox's random gaps. */
  readonly seed: string;
}

/** Every line of the mailbox, in the order of its campaigns. */
export function linesOf(
  { workspace, mailbox, campaigns }: DispatchState,
  seed: string,
): readonly Line[] {
  return campaigns.flatMap((campaign) =>
    campaign.heads.map((candidate) => ({ workspace, mailbox, campaign, candidate, seed })),
  );
}
