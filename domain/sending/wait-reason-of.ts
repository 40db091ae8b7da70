import { gates } from './gates.ts';
import type { Line } from './line.ts';
import type { WaitReason } from './wait-reason.ts';

/** Enough for any two windows that meet within weeks; after it, the recheck simply comes early. */
const searchRounds = 100;

/**
 * Why the line's head may not go at `nowMs`; null = it may. The code is true now, `recheckAtMs` is
 * when all gates together are open, caps and windows of later days included.
 */
export function waitReasonOf(line: Line, nowMs: number): WaitReason | null {
  const [reason] = closedGates(line, nowMs);
  return reason ? { ...reason, recheckAtMs: firstOpenMs(line, nowMs) } : null;
}

function firstOpenMs(line: Line, fromMs: number): number | null {
  let atMs = fromMs;
  for (let round = 0; round < searchRounds; round += 1) {
    const closed = closedGates(line, atMs);
    if (closed.length === 0) break;
    for (const { recheckAtMs } of closed) {
      if (recheckAtMs === null) return null;
      atMs = Math.max(atMs, recheckAtMs);
    }
  }
  return atMs;
}

function closedGates(line: Line, atMs: number): readonly WaitReason[] {
  return gates.flatMap((gate) => gate(line, atMs) ?? []);
}
