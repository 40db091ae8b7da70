import type { DispatchState } from './dispatch-state.ts';
import { explainWait } from './explain-wait.ts';
import { firstByPriority } from './first-by-priority.ts';
import { isOpen } from './is-open.ts';
import { linesOf } from './line.ts';
import type { SendDecision } from './send-decision.ts';

/**
 * Decides who gets a slot of one mailbox at `nowMs`. Pure and total: the live dispatcher, the
 * forecast and the tests call it, and the same state gives the same answer.
 * After a `send`, go on with `applyGrant` and ask again: the answer tells why the rest waits.
 * @param seed of the mailbox's random gaps; the same for every call about one mailbox
 */
export function pickNextSend(state: DispatchState, nowMs: number, seed: string): SendDecision {
  const lines = linesOf(state, seed);
  const open = lines.filter((line) => isOpen(line, nowMs));
  const chosen = firstByPriority(open, nowMs);
  return chosen
    ? { kind: 'send', campaign: chosen.campaign, candidate: chosen.candidate }
    : explainWait(lines, nowMs);
}
