import type { Finding, Invariant } from './finding.ts';

/** One invariant held against the data. */
export interface InvariantCheck {
  readonly invariant: Invariant;
  /** Rows looked at. */
  readonly checked: number;
  /** Rows that break it. */
  readonly found: number;
  /** At most the first `mostFindings` of them. */
  readonly findings: readonly Finding[];
}

/** Enough to see what is wrong; the rest is counted. */
export const mostFindings = 100;

/** @param findings all of them, in any order */
export function invariantCheck(
  invariant: Invariant,
  checked: number,
  findings: readonly Omit<Finding, 'invariant'>[],
): InvariantCheck {
  return {
    invariant,
    checked,
    found: findings.length,
    findings: findings.slice(0, mostFindings).map((finding) => ({ invariant, ...finding })),
  };
}
