export interface Tally {
  readonly sent: number;
  /** Of those, how many count as a success. */
  readonly positive: number;
}

/**
 * How likely it is that chance alone makes two rates differ as much, two-sided: the two-proportion z test
 * with a pooled rate, its square being the chi-squared test, in the "N - 1" form, which holds as long as
 * one success and one failure are expected in each. I. Campbell, "Chi-squared and Fisher-Irwin tests of
 * two-by-two tables with small sample recommendations", Statistics in Medicine 26 (2007), 3661-3675.
 * @returns 1 where so few are expected that the test does not hold: nothing can be told
 */
export function twoProportionTest(one: Tally, other: Tally): number {
  const sent = one.sent + other.sent;
  const positive = one.positive + other.positive;
  const rate = positive / sent;
  const expected = Math.min(one.sent, other.sent) * Math.min(rate, 1 - rate);
  if (!(expected >= 1)) return 1;
  const difference = one.positive / one.sent - other.positive / other.sent;
  const spread = Math.sqrt(rate * (1 - rate) * (1 / one.sent + 1 / other.sent));
  return bothTails(Math.abs(difference / spread) * Math.sqrt((sent - 1) / sent));
}

/**
 * Share of a normal distribution beyond `z` on either side, to 2e-7: M. Abramowitz and I. A. Stegun,
 * "Handbook of Mathematical Functions" (1964), formula 7.1.26 for erf.
 */
function bothTails(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const coefficients = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592];
  const sum = coefficients.reduce((total, coefficient) => (total + coefficient) * t, 0);
  return sum * Math.exp(-(x ** 2));
}
