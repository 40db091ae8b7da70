import { secondMs } from '../shared/milliseconds.ts';
import type { Gap } from './gap.ts';
import type { LastSlot } from './mailbox-state.ts';
import { seededFraction } from './seeded-fraction.ts';

/**
 * The pause after a slot, in milliseconds. Drawn from which mail took the slot (enrollment and
 * number, known before the mail exists), so the forecast draws the same.
 */
export function nextGapMs(gap: Gap, lastSlot: LastSlot, seed: string): number {
  const fraction = seededFraction(`${seed}/${lastSlot.enrollmentId}/${lastSlot.emailNumber}`);
  const minMs = gap.minSeconds * secondMs;
  const maxMs = gap.maxSeconds * secondMs;
  return minMs + Math.floor(fraction * (maxMs - minMs + 1));
}
