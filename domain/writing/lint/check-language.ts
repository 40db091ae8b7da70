import { lintError } from '../finding.ts';
import { detectLanguage } from '../language/detect-language.ts';
import { expectedLanguage } from '../language/expected-language.ts';
import { languageNames } from '../language/language-names.ts';
import type { LintCheck } from './lint-check.ts';

/** The mail is in the language that was asked for, or that the recipient writes in. */
export const checkLanguage: LintCheck = ({ body }, inputs) => {
  const expected = expectedLanguage(inputs);
  const actual = detectLanguage(body);
  return expected !== null && actual !== null && actual !== expected
    ? [lintError('wrong_language', `Write in ${languageNames[expected]}.`)]
    : [];
};
