import type { Line } from './line.ts';
import type { WaitReason } from './wait-reason.ts';

/**
 * One rule that a mail must pass. Answers null when the rule lets the line's head go at `atMs`, else
 * why not; its `recheckAtMs` is after `atMs`, or null when time alone does not open the gate.
 */
export type Gate = (line: Line, atMs: number) => WaitReason | null;
