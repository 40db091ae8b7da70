import { applyGrant } from '#domain/sending/apply-grant.ts';
import type { CampaignQueue } from '#domain/sending/campaign-queue.ts';
import type { Candidate } from '#domain/sending/candidate.ts';
import { compareDue } from '#domain/sending/compare-due.ts';
import type { DispatchState } from '#domain/sending/dispatch-state.ts';
import { fullDomainOf } from '#domain/sending/full-domain-of.ts';
import { readWallClock } from '#domain/shared/read-wall-clock.ts';
import type { MailboxState } from '#domain/sending/mailbox-state.ts';
import type { WorkspaceState } from '#domain/sending/workspace-state.ts';
import { pickNextSend } from '#domain/sending/pick-next-send.ts';

/** A mailbox and all that waits in its campaigns, not only the heads. */
export interface SimulatedMailbox {
  readonly workspace: WorkspaceState;
  readonly mailbox: MailboxState;
  readonly campaigns: readonly CampaignQueue[];
}

export interface SimulatedSend {
  readonly atMs: number;
  readonly campaignId: string;
  readonly candidate: Candidate;
  /** Who else was queued. */
  readonly others: readonly Candidate[];
}

/** Plays the dispatcher from `fromMs` until it is idle, waits for a person, or `untilMs` has come. */
export function simulateMailbox(
  world: SimulatedMailbox,
  fromMs: number,
  untilMs: number,
): { readonly sends: readonly SimulatedSend[]; readonly left: readonly Candidate[] } {
  const sends: SimulatedSend[] = [];
  let state: DispatchState = world;
  let nowMs = fromMs;
  while (nowMs < untilMs) {
    const decision = pickNextSend(withHeadsOnly(state, nowMs), nowMs, 'simulated');
    if (decision.kind === 'idle') break;
    if (decision.kind === 'wait') {
      const { recheckAtMs } = decision.reason;
      if (recheckAtMs === null) break;
      if (recheckAtMs <= nowMs) throw new Error(`stuck at ${nowMs}: ${decision.reason.code}`);
      nowMs = recheckAtMs;
    } else {
      const { campaign, candidate } = decision;
      const { campaignId } = campaign;
      state = applyGrant(state, { campaignId, candidate, atMs: nowMs });
      sends.push({ atMs: nowMs, campaignId, candidate, others: waitingIn(state) });
    }
  }
  return { sends, left: waitingIn(state) };
}

function waitingIn(state: DispatchState): readonly Candidate[] {
  return state.campaigns.flatMap((campaign) => campaign.heads);
}

/** As SQL loads them: of each line (campaign, kind, recipient zone, full domain) the first. */
export function withHeadsOnly(state: DispatchState, nowMs: number): DispatchState {
  const { date } = readWallClock(nowMs, state.mailbox.timeZone);
  const lineOf = (each: Candidate) =>
    `${each.kind} ${each.recipientZone} ${fullDomainOf(state.workspace, each, date)}`;
  return {
    ...state,
    campaigns: state.campaigns.map((campaign) => {
      const lines = Map.groupBy(campaign.heads, lineOf);
      const heads = [...lines.values()].flatMap((line) => line.toSorted(compareInLine)[0] ?? []);
      return { ...campaign, heads };
    }),
  };
}

function compareInLine(a: Candidate, b: Candidate): number {
  return Number(b.isSendNow) - Number(a.isSendNow) || compareDue(a, b);
}
