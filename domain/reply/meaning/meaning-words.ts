/** What a sentence of an answer can be a sign of. */
export const meaningSigns = [
  'refusal',
  'later',
  'meeting',
  'interest',
  'referral',
  'question',
  /** Takes back part of what else is said, or leaves it open. */
  'reserve',
  /** Anger, irony, distrust: what stands beside it may mean its opposite. */
  'doubt',
] as const;
export type MeaningSign = (typeof meaningSigns)[number];

/**
 * The words of one language for each sign, as regular expressions over folded text (`foldText`); `ä`, `ö`,
 * `ü` and `ß` stand for both ways to write them without those letters.
 */
export type MeaningWords = Readonly<Record<MeaningSign, readonly string[]>> & {
  /** Makes a refusal of the same sentence one for the time being. */
  readonly forNow: readonly string[];
};
