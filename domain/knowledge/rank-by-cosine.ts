/**
 * Which vectors point where the query does, best first; those that are alike stay in their order.
 * @returns positions in `vectors`
 */
export function rankByCosine(
  query: readonly number[],
  vectors: readonly (readonly number[])[],
): number[] {
  return vectors
    .map((vector, index) => ({ index, likeness: cosine(query, vector) }))
    .toSorted((a, b) => b.likeness - a.likeness)
    .map(({ index }) => index);
}

/** -1 to 1; 0 for vectors that do not compare. */
function cosine(a: readonly number[], b: readonly number[]): number {
  const length = Math.sqrt(dot(a, a) * dot(b, b));
  return a.length === b.length && length > 0 ? dot(a, b) / length : 0;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
