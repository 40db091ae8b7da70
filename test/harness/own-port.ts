import { freePort, freePortRange } from '#processes/machine/free-port.ts';

const { VITEST_POOL_ID = '0' } = process.env;

/** More than there are test files at work at the same time. */
const lanes = 16;
const width = Math.floor((freePortRange.below - freePortRange.from) / lanes);
const from = freePortRange.from + (Number(VITEST_POOL_ID) % lanes) * width;

/**
 * A loopback port that is free, and that no other test file at work takes meanwhile: whoever gets it may
 * listen there only many seconds later, or never.
 */
export function ownPort(): Promise<number> {
  return freePort({ from, below: from + width });
}
