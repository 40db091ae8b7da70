import { firstByPriority } from './first-by-priority.ts';
import type { Line } from './line.ts';
import type { LineReason, SendDecision } from './send-decision.ts';
import type { WaitReason } from './wait-reason.ts';
import { waitReasonOf } from './wait-reason-of.ts';

interface WaitingLine {
  readonly line: Line;
  readonly reason: WaitReason;
}

/** Says why each line waits, none of them being allowed to go at `nowMs`. */
export function explainWait(lines: readonly Line[], nowMs: number): SendDecision {
  const waiting = lines.flatMap((line): WaitingLine[] => {
    const reason = waitReasonOf(line, nowMs);
    return reason ? [{ line, reason }] : [];
  });
  const next = nextInTurn(waiting) ?? waiting[0];
  if (!next) return { kind: 'idle' };
  return {
    kind: 'wait',
    reason: next.reason,
    lines: waiting.map((each) => lineReason(each, next)),
  };
}

/** Who goes when the first gate opens, as far as is known now. */
function nextInTurn(waiting: readonly WaitingLine[]): WaitingLine | undefined {
  const times = waiting.flatMap(({ reason }) => reason.recheckAtMs ?? []);
  const atMs = Math.min(...times);
  const open = waiting.filter(({ reason }) => reason.recheckAtMs === atMs);
  const first = firstByPriority(
    open.map(({ line }) => line),
    atMs,
  );
  return open.find(({ line }) => line === first);
}

/** A mail that only waits for its turn says to whom it gave way, if that is the other kind. */
function lineReason({ line, reason }: WaitingLine, next: WaitingLine): LineReason {
  const { campaign, candidate, mailbox } = line;
  const isOvertaken =
    reason.code === 'spacing' &&
    reason.recheckAtMs === next.reason.recheckAtMs &&
    candidate.kind !== next.line.candidate.kind;
  if (!isOvertaken) return { campaign, head: candidate, reason };
  const code = candidate.kind === 'fresh' ? 'yielded_to_follow_ups' : 'yielded_to_fresh';
  const inputs = { priorityMode: mailbox.priorityMode, share: mailbox.share };
  return { campaign, head: candidate, reason: { ...reason, code, inputs } };
}
