/** 97.5 % of a normal distribution lie below: 95 % between it and its negative. */
const z = 1.959964;

/**
 * Between which rates the true one lies with 95 % confidence; good for small numbers and rates near 0.
 * E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
 * American Statistical Association 22 (1927), 209-212.
 * @returns null when nothing was tried
 */
export function wilsonInterval(
  successes: number,
  trials: number,
): { from: number; to: number } | null {
  if (trials === 0) return null;
  const rate = successes / trials;
  const pull = z ** 2 / trials;
  const centre = rate + pull / 2;
  const reach = z * Math.sqrt((rate * (1 - rate)) / trials + pull / (4 * trials));
  return {
    from: Math.max(0, (centre - reach) / (1 + pull)),
    to: Math.min(1, (centre + reach) / (1 + pull)),
  };
}
