import { secondMs } from '../shared/milliseconds.ts';
import type { Gate } from './gate.ts';
import { nextGapMs } from './next-gap-ms.ts';

/**
 * The random gap counts from the last slot, so that the forecast can foretell it; the minimum also
 * counts from when that mail really went out, so that a slow send is not followed by a hasty one.
 */
export const spacingGate: Gate = ({ mailbox, seed }, atMs) => {
  const { lastSlot, gap, recentSlotsMs } = mailbox;
  if (lastSlot === null) return null;
  const lastSentMs = recentSlotsMs.at(-1) ?? lastSlot.atMs;
  const opensAtMs = Math.max(
    lastSlot.atMs + nextGapMs(gap, lastSlot, seed),
    lastSentMs + gap.minSeconds * secondMs,
  );
  if (opensAtMs <= atMs) return null;
  return { code: 'spacing', inputs: { ...gap }, recheckAtMs: opensAtMs };
};
