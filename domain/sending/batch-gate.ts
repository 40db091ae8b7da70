import { minuteMs } from '../shared/milliseconds.ts';
import type { Gate } from './gate.ts';

/** Mails belong to one batch until a pause of its full length lies between two of them. */
export const batchGate: Gate = ({ mailbox: { batch, recentSlotsMs } }, atMs) => {
  const lastMs = recentSlotsMs.at(-1);
  if (batch === null || lastMs === undefined) return null;
  const pauseMs = batch.pauseMinutes * minuteMs;
  if (lastMs + pauseMs <= atMs) return null;
  const inBatch = countUntilPause(recentSlotsMs, pauseMs);
  if (inBatch < batch.size) return null;
  return { code: 'spacing', inputs: { ...batch }, recheckAtMs: lastMs + pauseMs };
};

function countUntilPause(slotsMs: readonly number[], pauseMs: number): number {
  let count = 1;
  for (let index = slotsMs.length - 1; index > 0; index -= 1) {
    const gapMs = (slotsMs[index] ?? 0) - (slotsMs[index - 1] ?? 0);
    if (gapMs >= pauseMs) break;
    count += 1;
  }
  return count;
}
