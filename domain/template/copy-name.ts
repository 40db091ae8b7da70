import { shorten } from '../import/shorten.ts';

/** Characters. */
export const longestTemplateName = 100;

const ending = / \(copy(?: \d+)?\)$/;

/**
 * A name for a copy that nothing else has: `Intro (copy)`, then `Intro (copy 2)`. A copy of a copy counts on.
 * @param taken in any letter case
 */
export function copyName(name: string, taken: readonly string[]): string {
  const known = new Set(taken.map((other) => other.toLowerCase()));
  const stem = name.replace(ending, '');
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? ' (copy)' : ` (copy ${count})`;
    const copy = `${shorten(stem, longestTemplateName - suffix.length).trimEnd()}${suffix}`;
    if (!known.has(copy.toLowerCase())) return copy;
  }
}
