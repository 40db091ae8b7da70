import { lintError } from '../finding.ts';
import { lengthLimits } from '../length-limits.ts';
import { countWords } from './count-words.ts';
import type { LintCheck } from './lint-check.ts';

/** Nobody reads a long mail from a stranger, and a very short one says nothing. */
export const checkLength: LintCheck = ({ body }, { kind }) => {
  const words = countWords(body);
  const { least, most, tooMany, tooFew } = lengthLimits[kind];
  const wanted = `Write ${least} to ${most} words; these are ${words}.`;
  if (words > tooMany) return [lintError('too_long', wanted)];
  return words < tooFew ? [lintError('too_short', wanted)] : [];
};
