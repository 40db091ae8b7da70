import type { VariantVerdict } from './campaign-variants-view.ts';
import { twoProportionTest, type Tally } from './two-proportion-test.ts';

/** Sent of each, before anything is said at all. */
const fewestSent = 200;

/**
 * Who looks at a test every day and stops it at the first good number is fooled far more often than its
 * level says. At 1 % for each look, ten looks together stay at 5 %: S. J. Pocock, "Group sequential
 * methods in the design and analysis of clinical trials", Biometrika 64 (1977), 191-199, table 1.
 */
const level = 0.01;

interface Compared extends Tally {
  readonly key: string;
  /** Answers that may turn out to be positive. */
  readonly unjudged: number;
}

/**
 * Which of a step's texts brings more positive answers, as far as that can be told. Whoever leads must lead
 * as clearly with every answer counted for the others that nobody has judged.
 */
export function compareVariants(variants: readonly Compared[]): VariantVerdict {
  const verdict = compareKnown(variants);
  if (verdict.kind !== 'winner') return verdict;
  const others = variants.filter(({ key }) => key !== verdict.key);
  const worst = compareKnown(
    variants.map((each) =>
      each.key === verdict.key ? each : { ...each, positive: each.positive + each.unjudged },
    ),
  );
  if (worst.kind === 'winner' && worst.key === verdict.key) return verdict;
  const replies = others.reduce((sum, { unjudged }) => sum + unjudged, 0);
  return { kind: 'unjudged', key: verdict.key, replies };
}

/**
 * By what is known. The leader must beat each
 * other text; as it is chosen after looking, it counts as one of all pairs that might have been compared
 * (Bonferroni: O. J. Dunn, "Multiple comparisons among means", Journal of the American Statistical
 * Association 56 (1961), 52-64).
 */
function compareKnown(variants: readonly (Tally & { readonly key: string })[]): VariantVerdict {
  const missing = variants
    .filter(({ sent }) => sent < fewestSent)
    .map(({ key, sent }) => ({ key, mails: fewestSent - sent }));
  if (missing.length > 0) return { kind: 'too_few', missing };
  const [leader, ...others] = variants.toSorted((one, other) => rateOf(other) - rateOf(one));
  if (!leader || others.length === 0) return { kind: 'no_difference', pValue: 1 };
  const pairs = (variants.length * (variants.length - 1)) / 2;
  const pValue = Math.min(
    1,
    pairs * Math.max(...others.map((other) => twoProportionTest(leader, other))),
  );
  return pValue <= level
    ? { kind: 'winner', key: leader.key, pValue }
    : { kind: 'no_difference', pValue };
}

const rateOf = ({ sent, positive }: Tally) => positive / sent;
