/**
 * The places whose numbers form a longest rising subsequence: of things put into another order, those
 * that did not move.
 * @param numbers null = not counted
 */
export function longestRise(numbers: readonly (number | null)[]): Set<number> {
  const runs: number[][] = [];
  for (const [place, number] of numbers.entries()) {
    if (number === null) continue;
    const before = runs
      .filter((run) => (numbers[run.at(-1) ?? place] ?? number) < number)
      .reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...before, place]);
  }
  return new Set(runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []));
}
