import { invariants } from './finding.ts';
import { mostFindings, type InvariantCheck } from './invariant-check.ts';

/** Adds up looks at parts of the data: one check for each invariant that was looked at, in their order. */
export function mergeChecks(parts: readonly InvariantCheck[]): InvariantCheck[] {
  return invariants.flatMap((invariant) => {
    const same = parts.filter((part) => part.invariant === invariant);
    if (same.length === 0) return [];
    return [
      {
        invariant,
        checked: same.reduce((sum, { checked }) => sum + checked, 0),
        found: same.reduce((sum, { found }) => sum + found, 0),
        findings: same.flatMap(({ findings }) => findings).slice(0, mostFindings),
      },
    ];
  });
}
