import type { CampaignQueue } from './campaign-queue.ts';
import type { Candidate } from './candidate.ts';
import type { DispatchState } from './dispatch-state.ts';
import type { MailboxState } from './mailbox-state.ts';

/** One head with all that decides whether it may go. */
export interface Line {
  readonly mailbox: MailboxState;
  readonly campaign: CampaignQueue;
  readonly candidate: Candidate;
  /** Seed of the mailbox's random gaps. */
  readonly seed: string;
}

/** Every line of the mailbox, in the order of its campaigns. */
export function linesOf({ mailbox, campaigns }: DispatchState, seed: string): readonly Line[] {
  return campaigns.flatMap((campaign) =>
    campaign.heads.map((candidate) => ({ mailbox, campaign, candidate, seed })),
  );
}
