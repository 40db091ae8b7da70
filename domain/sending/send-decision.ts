import type { CampaignQueue } from './campaign-queue.ts';
import type { Candidate } from './candidate.ts';
import type { WaitReason } from './wait-reason.ts';

export type SendDecision =
  /** Grant a slot to this email now. Why the others wait is told by the decision after the grant. */
  | { readonly kind: 'send'; readonly campaign: CampaignQueue; readonly candidate: Candidate }
  /** Nothing may go now. `reason` belongs to whoever goes next; `recheckAtMs` is the mailbox's. */
  | {
      readonly kind: 'wait';
      readonly reason: WaitReason;
      readonly lines: readonly LineReason[];
    }
  /** Nobody is queued. */
  | { readonly kind: 'idle' };

/** Why a head, and so all that are due behind it in its line, is not sent now. */
export interface LineReason {
  readonly campaign: CampaignQueue;
  readonly head: Candidate;
  readonly reason: WaitReason;
}
