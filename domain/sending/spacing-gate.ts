import type { Gate } from './gate.ts';
import { nextGapMs } from './next-gap-ms.ts';

export const spacingGate: Gate = ({ mailbox, seed }, atMs) => {
  const { lastSlot, gap } = mailbox;
  if (lastSlot === null) return null;
  const opensAtMs = lastSlot.atMs + nextGapMs(gap, lastSlot, seed);
  if (opensAtMs <= atMs) return null;
  return { code: 'spacing', inputs: { ...gap }, recheckAtMs: opensAtMs };
};
