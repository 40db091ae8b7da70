import { lintError } from '../finding.ts';
import type { LintCheck } from './lint-check.ts';
import { shingles } from './shingles.ts';

const wordsInARow = 5;
/** So much of a mail may be word for word what was written before. */
const mostShared = 0.25;

/** A follow-up that says the same again is no reason to answer. */
export const checkRepetition: LintCheck = ({ body }, { thread }) => {
  const own = shingles(body, wordsInARow);
  if (own.size === 0) return [];
  const isCopy = thread
    .filter(({ from }) => from === 'sender')
    .some(({ text }) => {
      const earlier = shingles(text, wordsInARow);
      return [...own].filter((run) => earlier.has(run)).length > own.size * mostShared;
    });
  return isCopy
    ? [lintError('repeats_earlier_mail', 'Say something new: this repeats an earlier mail.')]
    : [];
};
