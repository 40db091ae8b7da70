import type { RenderedPart } from './render-part.ts';

/** Less of a text than this tells nothing. */
const leastTokens = 40;

/**
 * Shares tokens out among parts, best rank first: first to each what it needs up to its share, then
 * what is left to those that need more. A part that would get a scrap gets nothing.
 * @returns tokens by part, in the order given
 */
export function shareBudget(parts: readonly RenderedPart[], total: number): number[] {
  const byRank = parts
    .map(({ part, tokens }, index) => ({ index, tokens, ...part }))
    .toSorted((a, b) => a.rank - b.rank);
  const given = parts.map(() => 0);
  let left = total;
  const give = (index: number, tokens: number) => {
    left += (given[index] ?? 0) - tokens;
    given[index] = tokens;
  };
  for (const { index, tokens, share } of byRank) {
    const fair = Math.min(tokens, left, Math.floor(total * share));
    if (fair >= Math.min(tokens, leastTokens)) give(index, fair);
  }
  for (const { index, tokens } of byRank) {
    const full = Math.min(tokens, left + (given[index] ?? 0));
    if (full >= Math.min(tokens, leastTokens)) give(index, full);
  }
  return given;
}
